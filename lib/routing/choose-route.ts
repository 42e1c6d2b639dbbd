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
  /** Less private than the first, and to be asked only if the user says so: this once, or from now on. */
  withheld: Backend[];
}

const ranks: Record<PrivacyClass, number> = { local: 0, team: 1, cloud: 2 };

/**
 * The first backend of the route sets the privacy class. A later one of a less private class is there with consent (`granted`),
 * withheld where the user may be asked (`ask`), and no part of the route at all otherwise (`same-class`). `askInstead` is the
 * user's answer for one turn: this backend of the route alone. Fails with `not-configured` when no backend of the route exists.
 */
export function chooseRoute(
  model: Model,
  backends: readonly Backend[],
  askInstead?: string,
): Result<Route, Fault> {
  const known = model.route.flatMap((step) => {
    const backend = backends.find(({ id }) => id === step.backend);
    return backend ? [{ step, backend }] : [];
  });
  const [first] = known;
  if (!first) {
    return fail({
      code: 'not-configured',
      message: `${model.label} has no backend that is set up. Choose one in the settings.`,
      remedies: [{ type: 'open-settings', label: 'Settings' }],
    });
  }
  const candidates: Candidate[] = [];
  const withheld: Backend[] = [];
  for (const { step, backend } of known) {
    const isLessPrivate = ranks[backend.class] > ranks[first.backend.class];
    const candidate = { backend, ...(step.model === undefined ? {} : { model: step.model }) };
    if (!isLessPrivate || step.consent === 'granted') candidates.push(candidate);
    else if (step.consent === 'ask') {
      if (backend.id === askInstead) return ok({ candidates: [candidate], withheld: [] });
      withheld.push(backend);
    }
  }
  const asked = candidates.find(({ backend }) => backend.id === askInstead);
  if (asked) return ok({ candidates: [asked], withheld: [] });
  return ok({ candidates, withheld });
}
