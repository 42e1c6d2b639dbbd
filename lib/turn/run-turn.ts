// The spine of one message: route, then per attempt shape, steps, send, steps back. Made by `compose.ts`, called by the server.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent } from '../model/reply';
import type { Gap, Respond, SessionFor, Turn } from '../model/turn';
import { startSteps } from '../pipeline/run-steps';
import type { Step } from '../pipeline/step';
import type { Breakers } from '../routing/breakers';
import { chooseRoute, type Candidate } from '../routing/choose-route';
import { offerWithheld } from '../routing/offer-withheld';
import { withFallback } from '../routing/with-fallback';
import type { Io, Transport } from '../transports/transport';
import { nameModel } from './name-model';
import { openReceipt, type KeepReceipt } from './open-receipt';
import { remarkOn } from './remark-on';
import { shapeRequest, type Identity } from './shape-request';

export interface TurnDeps {
  /** The backends that the settings hold now. */
  backends: () => Promise<readonly Backend[]>;
  /** By kind; the registry of `lib/transports`. */
  transports: Readonly<Partial<Record<string, Transport>>>;
  /** The kinds that send nothing anywhere: `reader`, `browser-model`. */
  builtins: Readonly<Partial<Record<string, Transport>>>;
  /** In their order; the registry of `lib/pipeline`. */
  steps: readonly Step[];
  breakers: Breakers;
  /** The only way out: its origins only. `onModel` hears the model that a session was opened for, as the server names it. */
  bindIo: (
    backend: Backend,
    signal: AbortSignal,
    session: SessionFor,
    onModel: (name: string) => void,
    count: (kind: string, bytes: number) => void,
  ) => Io;
  /** Stores what an attempt sends, before it is sent, and again when it ended. Default: nobody does. */
  keepReceipt?: KeepReceipt;
  identityFor: (turn: Turn, backend: Backend, signal: AbortSignal) => Promise<Identity>;
  /** What a backend that keeps the history itself has not heard of this thread. */
  gapFor?: (turn: Turn, backendId: string) => Promise<Gap | undefined>;
  /** Whether the user may allow this fallback for good; default yes. */
  canRemember?: (modelId: string, backendId: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** A ChatKit server's threads are its own; it is told by its transport. */
async function gapOf(turn: Turn, backend: Backend, { gapFor }: TurnDeps): Promise<{ gap?: Gap }> {
  const keepsHistory = backend.history === 'server' && backend.role !== 'builtin';
  if (!keepsHistory || backend.kind === 'chatkit') return {};
  const gap = await gapFor?.(turn, backend.id);
  return gap ? { gap } : {};
}

/** One backend asked once: fails closed before anything is sent, ends in exactly one terminal event. */
async function* attempt(
  turn: Turn,
  candidate: Candidate,
  signal: AbortSignal,
  deps: TurnDeps,
): AsyncGenerator<ReplyEvent> {
  const { backend } = candidate;
  const transport = (backend.role === 'builtin' ? deps.builtins : deps.transports)[backend.kind];
  if (!transport) {
    const remedies = [
      { type: 'open-settings' as const, backendId: backend.id, label: 'Settings' as const },
    ];
    yield { type: 'reply-fault', fault: createFault('not-configured', backend, { remedies }) };
    return;
  }
  const steps = startSteps(deps.steps, turn, backend);
  const { text, quotedText, history } = turn;
  const question = { text, history, ...(quotedText === undefined ? {} : { quotedText }) };
  const sent = await steps.before(question, async (prepared) =>
    shapeRequest(turn, prepared, candidate, {
      ...(await deps.identityFor(turn, backend, signal)),
      ...(await gapOf(turn, backend, deps)),
    }),
  );
  if (!sent.ok) {
    yield { type: 'reply-fault', fault: sent.fault };
    return;
  }
  for (const text of remarkOn(turn, backend)) yield { type: 'remark', text };
  const { model, userId, sessionId } = sent.value;
  const session: SessionFor = {
    threadId: turn.threadId,
    conversation: sessionId,
    ...(model === undefined ? {} : { model }),
    ...(userId === undefined ? {} : { userId }),
  };
  let given: string | undefined;
  const receipt = openReceipt(turn, backend, steps.redactions(), deps);
  const opened = await receipt.open();
  if (!opened.ok) {
    yield { type: 'reply-fault', fault: opened.fault };
    return;
  }
  const io = deps.bindIo(backend, signal, session, (name) => (given = name), receipt.count);
  const reply = transport.open(sent.value, backend, io);
  const named = nameModel(reply, { label: backend.label, asked: model, given: () => given });
  yield* receipt.follow(steps.after(named));
}

/** `respond` for the server. Its events end in exactly one `reply-end` or `reply-fault`; what throws is a bug. */
export function createRunTurn(deps: TurnDeps): Respond {
  return async function* runTurn(turn, signal) {
    const route = chooseRoute(turn.model, await deps.backends(), turn.askInstead);
    if (!route.ok) {
      yield { type: 'reply-fault', fault: route.fault };
      return;
    }
    const { candidates, withheld } = route.value;
    const events = withFallback(candidates, (candidate) => attempt(turn, candidate, signal, deps), {
      breakers: deps.breakers,
      now: deps.now,
      signal,
    });
    yield* offerWithheld(events, withheld, turn, deps.canRemember);
  };
}
