// A model's route as backends to ask, in order, none less private than the user agreed to. Called by `turn/run-turn.ts`.
import type { Backend, Model, PrivacyClass, RoutedBackend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';

export interface Candidate {
  backend: Backend;
  /** The backend's own name for the model, where the route names one. */
  model?: string;
  /** Switched off, and in the route between this one and the candidate before it. */
  passedOver?: string[];
}

export interface Route {
  /** Never empty. */
  candidates: Candidate[];
  /** Less private than the first, and to be asked only if the user says so: this once, or from now on. */
  withheld: Backend[];
}

/** Why nobody is asked by itself, and whom the user may ask instead. */
export interface NoRoute {
  fault: Fault;
  withheld: Backend[];
}

const openSettings = { type: 'open-settings', label: 'Settings' } as const;
const ranks: Record<PrivacyClass, number> = { local: 0, team: 1, cloud: 2 };

/**
 * The first backend of the route sets the privacy class. A later one of a less private class is there with consent (`granted`),
 * withheld where the user may be asked (`ask`), and no part of the route at all otherwise (`same-class`). `askInstead` is the
 * user's answer for one turn: this backend of the route alone. One that is switched off still counts for the class: switching off
 * the private one sends nothing to another. Fails with `not-configured` when no backend of the route exists, and with
 * `switched-off` when those that could be asked by themselves are.
 */
export function chooseRoute(
  model: Model,
  backends: readonly RoutedBackend[],
  askInstead?: string,
): Result<Route, NoRoute> {
  const known = model.route.flatMap((step) => {
    const backend = backends.find(({ id }) => id === step.backend);
    return backend ? [{ step, backend }] : [];
  });
  const [first] = known;
  if (!first) {
    const fault: Fault = {
      code: 'not-configured',
      message: `${model.label} has no backend that is set up. Choose one in the settings.`,
      remedies: [openSettings],
    };
    return fail({ fault, withheld: [] });
  }
  const candidates: Candidate[] = [];
  const withheld: Backend[] = [];
  let passedOver: string[] = [];
  for (const { step, backend } of known) {
    if (backend.isOff) {
      passedOver.push(backend.label);
      continue;
    }
    const isLessPrivate = ranks[backend.class] > ranks[first.backend.class];
    const candidate = { backend, ...(step.model === undefined ? {} : { model: step.model }) };
    if (!isLessPrivate || step.consent === 'granted') {
      candidates.push({ ...candidate, ...(passedOver.length > 0 ? { passedOver } : {}) });
      passedOver = [];
    } else if (step.consent === 'ask') {
      if (backend.id === askInstead) return ok({ candidates: [candidate], withheld: [] });
      withheld.push(backend);
    }
  }
  if (candidates.length === 0) {
    const remedies = [{ ...openSettings, backendId: first.backend.id }];
    return fail({ fault: createFault('switched-off', first.backend, { remedies }), withheld });
  }
  const asked = candidates.find(({ backend }) => backend.id === askInstead);
  if (asked) return ok({ candidates: [asked], withheld: [] });
  return ok({ candidates, withheld });
}
