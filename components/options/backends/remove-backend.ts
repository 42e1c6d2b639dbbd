// What taking away a backend changes besides: the routes that ask it, and the permission for its host. Used by `backend-row.tsx`.
import type { SettingsView } from '../../../lib/messaging/operations/settings-operations';
import { toHostPattern } from '../../../lib/model/address';
import type { Backend } from '../../../lib/model/backend';
import type { SettingsChange } from '../../../lib/settings/apply-change';
import type { Json } from '../../../lib/shared/json';

export interface Removal {
  change: SettingsChange;
  /** The names of the models that asked it. */
  routes: string[];
  /** Origins that no other backend needs. */
  origins: string[];
}

export function toRemoval(backend: Backend, view: SettingsView): Removal {
  const asking = view.models.filter(({ route }) =>
    route.some((step) => step.backend === backend.id),
  );
  const models: Record<string, { [field: string]: Json } | null> = {};
  for (const { id, route } of asking) {
    if (view.layers[`models.${id}.route`] !== 'user') continue;
    const rest = route.filter((step) => step.backend !== backend.id);
    // A model whose only backend is gone could answer nothing.
    models[id] = rest.length === 0 ? null : { route: rest.map((step) => ({ ...step })) };
  }
  const others = [...view.backends, ...view.disabledBackends].filter(({ id }) => id !== backend.id);
  const needed = new Set(others.flatMap(({ origins }) => origins.map(toHostPattern)));
  const isDefaultGone = models[view.defaultModelId] === null;
  return {
    change: {
      backends: { [backend.id]: null },
      models,
      ...(isDefaultGone ? { defaultModelId: null } : {}),
    },
    routes: asking.map(({ label }) => label),
    origins: backend.origins.filter((origin) => !needed.has(toHostPattern(origin))),
  };
}
