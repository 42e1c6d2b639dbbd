// Which backend of a route turns speech into text. Called by `entrypoints/background/compose-dictation.ts`.
import type { Backend, Model, RoutedBackend } from '../model/backend';
import { chooseRoute } from './choose-route';

/**
 * The first backend of the model's route that can, among those a message may go to by itself: sound tells more about a person than
 * text, so it never goes to a less private backend than the words would.
 */
export function chooseTranscriber(
  model: Model,
  backends: readonly RoutedBackend[],
  canTranscribe: (backend: Backend) => boolean,
): Backend | undefined {
  const route = chooseRoute(model, backends);
  if (!route.ok) return undefined;
  return route.value.candidates.map(({ backend }) => backend).find(canTranscribe);
}
