// The settings that hold, as panels are told them. Used by `compose.ts`.
import { offersDictation } from './compose-dictation';
import { acceptedBy } from './compose-files';
import type { ModelChoice, OpenerNeed, PanelEvent } from '../../lib/messaging/panel-events';
import type { Backend, Model, RoutedBackend, RouteStep } from '../../lib/model/backend';
import { chooseRoute } from '../../lib/routing/choose-route';
import { listAllowed } from '../../lib/settings/consent';
import { isFirstRun, type EffectiveSettings } from '../../lib/settings/effective';
import { toRoutedBackends } from '../../lib/settings/routed-backends';

function toNeed({ id, label, session }: Backend): OpenerNeed[] {
  if (session.type !== 'secret' && session.type !== 'oidc') return [];
  return [{ backendId: id, label, type: session.type === 'secret' ? 'key' : 'sign-in' }];
}

/** A host that is not allowed yet is no reason: the first message asks for it. */
function disabledBecause(
  route: readonly RouteStep[],
  backends: readonly RoutedBackend[],
): Pick<ModelChoice, 'disabledBecause'> {
  const known = backends.filter(({ id }) => route.some(({ backend }) => backend === id));
  if (known.some(({ isOff }) => !isOff)) return {};
  return { disabledBecause: known.length > 0 ? 'switched-off' : 'not-set-up' };
}

/** Nothing for a model whose message would go nowhere by itself. */
function askedFirst(model: Model, backends: readonly RoutedBackend[]): Backend | undefined {
  const route = chooseRoute(model, backends);
  return route.ok ? route.value.candidates[0]?.backend : undefined;
}

/** No secret is in the settings, and nothing but what a picker and a permission button need is in the answer. */
export function toPanelState(settings: EffectiveSettings): Extract<PanelEvent, { type: 'state' }> {
  const routed = toRoutedBackends(settings);
  const allowed = listAllowed(settings);
  const openers = settings.backends.flatMap(toNeed);
  return {
    type: 'state',
    models: settings.models
      .filter(({ hidden }) => !hidden)
      .map((model) => ({
        ...model,
        canHear: offersDictation(model, routed),
        first: askedFirst(model, routed),
      }))
      .map(({ id, label, description, route, canHear, first }) => ({
        id,
        label,
        ...(description === undefined ? {} : { description }),
        ...disabledBecause(route, routed),
        accepts: acceptedBy(first),
        ...(canHear ? { dictation: true as const } : {}),
        origins: first?.origins ?? [],
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
