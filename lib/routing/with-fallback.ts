// Asks one backend after the other until the first visible word. Called by `turn/run-turn.ts`, which says how to ask one.
import { createFault } from '../model/create-fault';
import { faultTable, type Fault } from '../model/fault';
import type { Reply, ReplyEvent } from '../model/reply';
import type { Attempt, TurnEvent } from '../model/turn';
import { offBecause, restingBecause, toBecause } from './because';
import type { Breakers } from './breakers';
import type { Ticket, Verdict } from './circuit-breaker';
import type { Candidate } from './choose-route';

export interface FallbackDeps {
  breakers: Breakers;
  /** Milliseconds since 1970. */
  now: () => number;
  /** The user's Stop. */
  signal: AbortSignal;
}

const stopped: TurnEvent = { type: 'reply-end', reason: 'stopped' };

/** Something the user has seen cannot be taken back: from here on nobody else is asked. */
function isVisible(event: ReplyEvent): boolean {
  if (event.type === 'text-delta' || event.type === 'reasoning-delta')
    return event.text.trim() !== '';
  if (event.type !== 'thread-event') return event.type === 'citation';
  return event.event.type.startsWith('thread.item.') || event.event.type === 'client_effect';
}

function isTerminal(
  event: ReplyEvent,
): event is Extract<ReplyEvent, { type: 'reply-end' | 'reply-fault' }> {
  return event.type === 'reply-end' || event.type === 'reply-fault';
}

function verdictOf(fault: Fault): Verdict {
  if (!faultTable[fault.code].movesOn) return { type: 'no-verdict' };
  const { retryAfterMs: waitMs } = fault;
  return waitMs === undefined ? { type: 'failure' } : { type: 'failure', waitMs };
}

/** One backend asked: its events, then how it ended. Nothing is yielded unless something is visible, or it ended well. */
async function* attemptOne(
  { backend }: Candidate,
  ticket: Ticket,
  reply: Reply,
  { breakers, now }: FallbackDeps,
): AsyncGenerator<TurnEvent, { end: ReplyEvent; hasWords: boolean; attempt: Attempt }> {
  const attempt: Attempt = { backendId: backend.id, startedAt: now() };
  let held: ReplyEvent[] = [];
  let verdict: Verdict = { type: 'no-verdict' };
  try {
    for await (const event of reply) {
      if (isTerminal(event)) {
        const hasWords = attempt.firstWordMs !== undefined;
        attempt.endedAt = now();
        if (event.type === 'reply-fault') {
          attempt.outcome = 'fault';
          attempt.faultCode = event.fault.code;
          verdict = verdictOf(event.fault);
        } else {
          attempt.outcome = event.reason;
          if (event.reason === 'done' || hasWords) verdict = { type: 'success' };
          yield* held;
        }
        return { end: event, hasWords, attempt };
      }
      if (attempt.firstWordMs !== undefined || event.type === 'progress') yield event;
      else if (isVisible(event)) {
        attempt.firstWordMs = now() - attempt.startedAt;
        // A word is answer enough: a probe need not hold others up until its end.
        breakers.settle(backend.id, ticket, { type: 'success' });
        yield* held;
        held = [];
        yield event;
      } else held.push(event);
    }
    // `defineTransport` does not let this happen; a built-in that forgets its end must not hang the turn.
    verdict = { type: 'failure' };
    const end: ReplyEvent = { type: 'reply-fault', fault: createFault('reply-cut-short', backend) };
    Object.assign(attempt, { endedAt: now(), outcome: 'fault', faultCode: 'reply-cut-short' });
    return { end, hasWords: attempt.firstWordMs !== undefined, attempt };
  } finally {
    breakers.settle(backend.id, ticket, verdict);
  }
}

/** What the user reads when nobody answered: every reason, in the order in which it was met. */
function withReasons(fault: Fault, reasons: readonly string[]): Fault {
  return reasons.length === 0
    ? fault
    : { ...fault, message: [...reasons, fault.message].join(' ') };
}

function offReasons({ passedOver = [] }: Candidate): string[] {
  return passedOver.map(offBecause);
}

/**
 * Asks the candidates in order and ends in exactly one `reply-end` or `reply-fault`. Moves on when a backend fails before its
 * first visible word with a fault whose row in `faultTable` says `movesOn`. A backend whose breaker is open is passed over, unless
 * nobody at all would be asked: a person is waiting, and a breaker is only there to save the wait before a fallback.
 */
export async function* withFallback(
  candidates: readonly Candidate[],
  ask: (candidate: Candidate) => Reply,
  deps: FallbackDeps,
): AsyncGenerator<TurnEvent> {
  const { breakers, signal } = deps;
  const reasons: string[] = [];
  const resting: Candidate[] = [];
  let lastFault: Fault | undefined;

  async function* askOne(candidate: Candidate, ticket: Ticket): AsyncGenerator<TurnEvent, boolean> {
    const { id, label, role, kind } = candidate.backend;
    const because = reasons.join(' ');
    yield {
      type: 'attempt-start',
      backend: { id, label, role, kind },
      ...(because === '' ? {} : { because }),
    };
    const { end, hasWords, attempt } = yield* attemptOne(candidate, ticket, ask(candidate), deps);
    yield { type: 'attempt-end', attempt };
    if (end.type !== 'reply-fault') {
      yield end;
      return true;
    }
    if (!hasWords && faultTable[end.fault.code].movesOn && !signal.aborted) {
      lastFault = withReasons(end.fault, reasons);
      reasons.push(toBecause(end.fault, label));
      return false;
    }
    yield signal.aborted
      ? stopped
      : hasWords
        ? end
        : { ...end, fault: withReasons(end.fault, reasons) };
    return true;
  }

  for (const candidate of candidates) {
    if (signal.aborted) break;
    reasons.push(...offReasons(candidate));
    const ticket = await breakers.admit(candidate.backend.id);
    if (ticket) {
      if (yield* askOne(candidate, ticket)) return;
    } else {
      resting.push(candidate);
      reasons.push(restingBecause(candidate.backend.label));
    }
  }
  const [patient] = resting;
  if (!lastFault && patient && !signal.aborted) {
    reasons.splice(0, Infinity, ...offReasons(patient));
    if (yield* askOne(patient, {})) return;
  }
  yield signal.aborted || !lastFault ? stopped : { type: 'reply-fault', fault: lastFault };
}
