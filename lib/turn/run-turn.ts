// The spine of one message: route, then per attempt shape, steps, send, steps back. Made by `compose.ts`, called by the server.
import type { Backend, RoutedBackend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { ReplyEvent } from '../model/reply';
import type { Respond, SessionFor, Turn, TurnEvent } from '../model/turn';
import type { Breakers } from '../routing/breakers';
import { chooseRoute, type Candidate } from '../routing/choose-route';
import { hurry } from '../routing/hurry';
import { offerWithheld } from '../routing/offer-withheld';
import { withFallback } from '../routing/with-fallback';
import type { Io, Transport } from '../transports/transport';
import { gatherText, type Pause } from './gather-text';
import { noteSent } from './known-pages';
import { nameModel } from './name-model';
import { openReceipt, type KeepReceipt } from './open-receipt';
import { remarkOn } from './remark-on';
import { sealRequest, type SealDeps } from './seal-request';
import type { Identity } from './shape-request';

export interface TurnDeps extends SealDeps {
  /** The backends that the settings hold now, also those that are switched off. */
  backends: () => Promise<readonly RoutedBackend[]>;
  /** By kind; the registry of `lib/transports`. */
  transports: Readonly<Partial<Record<string, Transport>>>;
  /** The kinds that send nothing anywhere: `reader`, `browser-model`. */
  builtins: Readonly<Partial<Record<string, Transport>>>;
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
  /** Whether the user may allow this fallback for good; default yes. */
  canRemember?: (modelId: string, backendId: string) => Promise<boolean>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Lets others have the thread in the middle of a fast reply. Default: nobody waits. */
  pause?: Pause;
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
  const {
    turn: asked,
    steps,
    sent,
    remarks,
    keepSent,
  } = await sealRequest(turn, candidate, () => deps.identityFor(turn, backend, signal), deps);
  if (!sent.ok) {
    yield { type: 'reply-fault', fault: sent.fault };
    return;
  }
  for (const text of [...remarkOn(asked, backend), ...remarks]) yield { type: 'remark', text };
  const { model, userId, sessionId } = sent.value;
  const session: SessionFor = {
    threadId: turn.threadId,
    turnId: turn.id,
    conversation: sessionId,
    ...(model === undefined ? {} : { model }),
    ...(userId === undefined ? {} : { userId }),
  };
  let given: string | undefined;
  const receipt = openReceipt(
    asked,
    backend,
    { redactions: steps.redactions(), request: sent.value },
    deps,
  );
  const opened = await receipt.open();
  if (!opened.ok) {
    yield { type: 'reply-fault', fault: opened.fault };
    return;
  }
  const io = deps.bindIo(backend, signal, session, (name) => (given = name), receipt.count);
  const reply = gatherText(transport.open(sent.value, backend, io), deps.pause);
  const named = nameModel(reply, { label: backend.label, asked: model, given: () => given });
  const followed = receipt.follow(steps.after(named));
  yield* keepSent ? noteSent(followed, keepSent) : followed;
}

async function* justSay(event: TurnEvent): AsyncGenerator<TurnEvent> {
  yield event;
}

/** `respond` for the server. Its events end in exactly one `reply-end` or `reply-fault`; what throws is a bug. */
export function createRunTurn(deps: TurnDeps): Respond {
  return async function* runTurn(turn, signal) {
    const route = chooseRoute(turn.model, await deps.backends(), turn.askInstead);
    if (!route.ok) {
      const { fault, withheld } = route.fault;
      yield* offerWithheld(
        justSay({ type: 'reply-fault', fault }),
        withheld,
        turn,
        deps.canRemember,
      );
      return;
    }
    const { candidates, withheld } = route.value;
    const events = withFallback(
      hurry(candidates),
      (candidate) => attempt(turn, candidate, signal, deps),
      {
        breakers: deps.breakers,
        now: deps.now,
        signal,
      },
    );
    yield* offerWithheld(events, withheld, turn, deps.canRemember);
  };
}
