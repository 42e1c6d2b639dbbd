// The settings that hold, as panels are told them. Used by `compose.ts`.
import type { PanelEvent } from '../../lib/messaging/beside-operations';
import { isFirstRun, type EffectiveSettings } from '../../lib/settings/effective';

/** No secret is in the settings, and nothing but what a picker and a permission button need is in the answer. */
export function toPanelState(settings: EffectiveSettings): Extract<PanelEvent, { type: 'state' }> {
  const origins = new Map(settings.backends.map((backend) => [backend.id, backend.origins]));
  return {
    type: 'state',
    models: settings.models.map(({ id, label, description, route }) => ({
      id,
      label,
      ...(description === undefined ? {} : { description }),
      origins: origins.get(route[0]?.backend ?? '') ?? [],
    })),
    defaultModelId: settings.defaultModelId,
    problems: settings.problems,
    firstRun: isFirstRun(settings),
  };
}
