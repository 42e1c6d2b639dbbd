// What one backend would be sent, shaped and redacted: the one way from a turn to a request. Called by `run-turn.ts` and `preview-turn.ts`.
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import type { Gap, TransportRequest, Turn } from '../model/turn';
import { startSteps, type RunningSteps } from '../pipeline/run-steps';
import type { Step } from '../pipeline/step';
import type { Candidate } from '../routing/choose-route';
import type { Result } from '../shared/result';
import { shapeRequest, type Identity } from './shape-request';

export interface SealDeps {
  /** In their order; the registry of `lib/pipeline`. */
  steps: readonly Step[];
  /** What a backend that keeps the history itself has not heard of this thread. */
  gapFor?: (turn: Turn, backendId: string) => Promise<Gap | undefined>;
}

/** A ChatKit server's threads are its own; it is told by its transport. */
async function gapOf(turn: Turn, backend: Backend, { gapFor }: SealDeps): Promise<{ gap?: Gap }> {
  const keepsHistory = backend.history === 'server' && backend.role !== 'builtin';
  if (!keepsHistory || backend.kind === 'chatkit') return {};
  const gap = await gapFor?.(turn, backend.id);
  return gap ? { gap } : {};
}

export interface SealedRequest {
  /** Knows what was hidden, and filters the answer. */
  steps: RunningSteps;
  /** Fails closed: where it fails, nothing may be sent. */
  sent: Result<TransportRequest, Fault>;
}

/** Nothing is sent here. `identityFor` is asked only once the steps have let the question through. */
export async function sealRequest(
  turn: Turn,
  candidate: Candidate,
  identityFor: () => Promise<Identity>,
  deps: SealDeps,
): Promise<SealedRequest> {
  const { backend } = candidate;
  const steps = startSteps(deps.steps, turn, backend);
  const { text, quotedText, history } = turn;
  const question = { text, history, ...(quotedText === undefined ? {} : { quotedText }) };
  const sent = await steps.before(question, async (prepared) =>
    shapeRequest(turn, prepared, candidate, {
      ...(await identityFor()),
      ...(await gapOf(turn, backend, deps)),
    }),
  );
  return { steps, sent };
}
