// The settings that hold, as panels are told them. Used by `compose.ts`.
import { offersDictation } from './compose-dictation';
import { acceptedBy } from './compose-files';
import type { OpenerNeed, PanelEvent } from '../../lib/messaging/panel-events';
import type { Backend, RouteStep } from '../../lib/model/backend';
import { listAllowed } from '../../lib/settings/consent';
import { isFirstRun, type EffectiveSettings } from '../../lib/settings/effective';

function toNeed({ id, label, session }: Backend): OpenerNeed[] {
  if (session.type !== 'secret' && session.type !== 'oidc') return [];
  return [{ backendId: id, label, type: session.type === 'secret' ? 'key' : 'sign-in' }];
}

/** A host that is not allowed yet is no reason: the first message asks for it. */
function disabledBecause(
  route: readonly RouteStep[],
  backends: ReadonlyMap<string, unknown>,
): { disabledBecause?: string } {
  return route.some(({ backend }) => backends.has(backend))
    ? {}
    : { disabledBecause: 'not set up' };
}

/** No secret is in the settings, and nothing but what a picker and a permission button need is in the answer. */
export function toPanelState(settings: EffectiveSettings): Extract<PanelEvent, { type: 'state' }> {
  const backends = new Map(settings.backends.map((backend) => [backend.id, backend]));
  const origins = new Map(settings.backends.map((backend) => [backend.id, backend.origins]));
  const allowed = listAllowed(settings);
  const openers = settings.backends.flatMap(toNeed);
  return {
    type: 'state',
    models: settings.models
      .filter(({ hidden }) => !hidden)
      .map((model) => ({ ...model, canHear: offersDictation(model, settings.backends) }))
      .map(({ id, label, description, route, canHear }) => ({
        id,
        label,
        ...(description === undefined ? {} : { description }),
        ...disabledBecause(route, origins),
        accepts: acceptedBy(route, backends),
        ...(canHear ? { dictation: true as const } : {}),
        origins: origins.get(route[0]?.backend ?? '') ?? [],
      })),
    defaultModelId: settings.defaultModelId,
    problems: settings.problems,
    ...(openers.length === 0 ? {} : { openers }),
    ...(allowed.length === 0 ? {} : { allowed }),
    firstRun: isFirstRun(settings),
    preferences: settings.preferences,
    prompts: settings.prompts,
  };
}
