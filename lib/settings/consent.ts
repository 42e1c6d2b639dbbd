// What the user allowed to fall back to for good: kept, listed, forgotten. Called for the `beside.*` operations about consent.
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';
import type { SettingsChange } from './apply-change';
import type { EffectiveSettings } from './effective';

/** One step of a route that the user allowed, in words; as the settings page is told it. */
interface AllowedFallback {
  modelId: string;
  model: string;
  backendId: string;
  backend: string;
}

function pathOf(modelId: string, backendId: string): string {
  return `models.${modelId}.consent.${backendId}`;
}

/** Whether the user may allow this for good: not where the organisation decides about it. */
export function canRemember(
  { isLocked }: Pick<EffectiveSettings, 'isLocked'>,
  modelId: string,
  backendId: string,
): boolean {
  return !isLocked(pathOf(modelId, backendId));
}

/** The change to save. Fault `settings-invalid` where the organisation has decided. */
export function allowFallback(
  settings: Pick<EffectiveSettings, 'isLocked'>,
  modelId: string,
  backendId: string,
): Result<SettingsChange, Fault> {
  if (!canRemember(settings, modelId, backendId))
    return fail({
      code: 'settings-invalid',
      message: 'Your organisation has set whom this model may ask.',
    });
  return ok({ models: { [modelId]: { consent: { [backendId]: 'granted' } } } });
}

/** The change that forgets everything the user allowed for this model. */
export function forgetFallbacks(modelId: string): SettingsChange {
  return { models: { [modelId]: { consent: null } } };
}

/** What the user allowed and what holds now, in the order of models and routes. */
export function listAllowed({ models, backends, layerOf }: EffectiveSettings): AllowedFallback[] {
  return models.flatMap(({ id, label, route }) =>
    route
      .filter(
        ({ backend, consent }) => consent === 'granted' && layerOf(pathOf(id, backend)) === 'user',
      )
      .map(({ backend }) => ({
        modelId: id,
        model: label,
        backendId: backend,
        backend: backends.find((one) => one.id === backend)?.label ?? backend,
      })),
  );
}
