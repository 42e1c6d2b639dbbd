// The connection test: one real question by the backend's own transport, told as nine steps. Called for `beside.backends.test`.
import {
  checkStepNames,
  type CheckStep,
  type CheckStepName,
  type Finding,
} from '../model/backend-check';
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import { toHttpUrl } from '../model/address';
import type { TransportRequest } from '../model/turn';
import type { Io, Transport } from '../transports/transport';
import { askOnce } from './ask-once';
import { explainSilence } from './explain-silence';
import { judge } from './judge';

export interface ExamineDeps {
  hasAccess: (origins: readonly string[]) => Promise<boolean>;
  /** Whether anything answers at an origin; shows nothing of the answer. */
  answersAtAll: (origin: string) => Promise<boolean>;
  /** Opens the session as a message would: a fault, or nothing. */
  openSession: () => Promise<Fault | undefined>;
  /** Whether a plain GET of the backend's address is refused with 401 or 403. */
  isRefusedAnyway: () => Promise<boolean>;
  detect: () => Promise<Finding>;
  io: Io;
  transport: Transport;
  request: TransportRequest;
  ownOrigin: string;
  now: () => number;
}

const skipped = 'Not tested, because a step before it failed.';

/** What the session call met is told by the same words as what the message meets. */
function sessionStep(fault: Fault): CheckStep {
  return {
    step: 'session',
    verdict: 'fail',
    sentence: fault.message,
    advice: 'Check under "Opened by" how this backend is opened, and its key below.',
  };
}

/**
 * Each of the nine steps exactly once, in their order, each as soon as it is known. Sends one question, and nothing else that
 * a server could take for one. Ends quietly when the signal of `io` aborts.
 */
export async function* examine(backend: Backend, deps: ExamineDeps): AsyncGenerator<CheckStep> {
  const told = new Set<CheckStepName>();
  function* tell(steps: readonly CheckStep[]): Generator<CheckStep> {
    for (const step of steps) {
      if (told.has(step.step)) continue;
      told.add(step.step);
      yield step;
    }
  }
  const rest = () =>
    tell(checkStepNames.map((step) => ({ step, verdict: 'skip', sentence: skipped })));

  const hasAccess = await deps.hasAccess(backend.origins).catch(() => false);
  yield* tell([
    hasAccess
      ? { step: 'permission', verdict: 'pass', sentence: 'Beside may contact this host.' }
      : {
          step: 'permission',
          verdict: 'skip',
          sentence: 'Access to this host is not allowed: then the server has to allow it (CORS).',
        },
  ]);

  const url = toHttpUrl(backend.url);
  if (!url) {
    yield* rest();
    return;
  }
  if (!(await deps.answersAtAll(`${url.origin}/`))) {
    if (deps.io.signal.aborted) return;
    const plain = new URL(url);
    plain.protocol = 'http:';
    plain.port = url.port || '443';
    const answersPlain = url.protocol === 'https:' && (await deps.answersAtAll(`${plain.origin}/`));
    yield* tell([{ step: 'reachability', verdict: 'fail', ...explainSilence(url, answersPlain) }]);
    yield* rest();
    return;
  }
  yield* tell([
    { step: 'reachability', verdict: 'pass', sentence: `A server answers at ${url.host}.` },
  ]);

  const context = { ...deps, backend, hasAccess };
  const fault = backend.session.type === 'none' ? undefined : await deps.openSession();
  if (fault) {
    // Without access the session call meets CORS first, as the message would.
    if (fault.code === 'permission-missing')
      yield* tell(
        await judge({ text: '', deltas: 0, fault, seen: { said: '', pieces: 0 } }, context),
      );
    else {
      const before = (step: CheckStepName): CheckStep => ({
        step,
        verdict: 'skip',
        sentence: skipped,
      });
      yield* tell([before('cors'), before('origin'), sessionStep(fault)]);
    }
    yield* rest();
    return;
  }
  const outcome = await askOnce(backend, deps);
  if (deps.io.signal.aborted) return;
  yield* tell(await judge(outcome, context));
  yield* rest();
}
