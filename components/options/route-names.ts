// A model's route as names to read, in its order, with a word beside those that are switched off. Used by `models-section.tsx`.
import type { SettingsView } from '../../lib/messaging/operations/settings-operations';
import type { RouteStep } from '../../lib/model/backend';

/** A backend that is gone is told by its id. @param off puts the word to a name */
export function toRouteNames(
  route: readonly RouteStep[],
  { backends, disabledBackends }: Pick<SettingsView, 'backends' | 'disabledBackends'>,
  off: (name: string) => string,
): string[] {
  return route.map(({ backend }) => {
    const asked = backends.find(({ id }) => id === backend);
    if (asked) return asked.label;
    const resting = disabledBackends.find(({ id }) => id === backend);
    return resting ? off(resting.label) : backend;
  });
}
