// A model's route as backends to ask, in order, none less private than the user agreed to. Called by `turn/run-turn.ts`.
import type { Backend, Model, PrivacyClass } from '../model/backend';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';

export interface Candidate {
  backend: Backend;
  /** The backend's own name for the model, where the route names one. */
  model?: string;
}

export interface Route {
  /** Never empty. */
  candidates: Candidate[];
  /** Left out, because falling back to them would send the conversation to a less private place without consent. */
  withheld: Backend[];
}

const ranks: Record<PrivacyClass, number> = { local: 0, team: 1, cloud: 2 };

/**
 * The first backend of the route sets the privacy class; a later one of a less private class is there only with consent.
 * Fails with `not-configured` when no backend of the route exists.
 */
export function chooseRoute(model: Model, backends: readonly Backend[]): Result<Route, Fault> {
  const known = model.route.flatMap((step) => {
    const backend = backends.find(({ id }) => id === step.backend);
    return backend ? [{ step, backend }] : [];
  });
  const [first] = known;
  if (!first) {
    return fail({
      code: 'not-configured',
      message: `${model.label} has no backend that is set up. Choose one in the settings.`,
      remedy: { type: 'open-settings', label: 'Settings' },
    });
  }
  const candidates: Candidate[] = [];
  const withheld: Backend[] = [];
  for (const { step, backend } of known) {
    const isLessPrivate = ranks[backend.class] > ranks[first.backend.class];
    if (isLessPrivate && step.consent !== 'granted') withheld.push(backend);
    else candidates.push({ backend, ...(step.model === undefined ? {} : { model: step.model }) });
  }
  return ok({ candidates, withheld });
}
