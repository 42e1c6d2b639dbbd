// Decides whether a backend that kept failing is asked again: pure (state, event, now) to state. Used by `breakers.ts`.

/**
 * `closed`: asked always. `open`: not asked until a time. `half-open`: one probe is on its way, and nobody else asks until it is
 * back, or so late that the worker that sent it must have died. All times in milliseconds since 1970.
 */
export type BreakerState =
  | { phase: 'closed'; failures: number }
  | { phase: 'open'; until: number; openings: number }
  | { phase: 'half-open'; probeSince: number; openings: number };

/** How a request ended. */
export type Verdict =
  /** The first visible word came, or the reply ended well. */
  | { type: 'success' }
  /** `waitMs`: how long the server itself asked to be left alone. */
  | { type: 'failure'; waitMs?: number }
  /** The request ended without telling anything about the backend (the user's Stop, a missing permission). */
  | { type: 'no-verdict' };

export const closed: BreakerState = { phase: 'closed', failures: 0 };

export const breakerLimits = {
  /** Failures in a row that open it. */
  failures: 3,
  firstOpenMs: 30_000,
  longestOpenMs: 5 * 60_000,
  /** The longest wait that a server may ask for. */
  longestWaitMs: 60 * 60_000,
  /** Longer than any first word may take with the usual limits: headers 30 s, first byte 60 s. */
  probeMs: 120_000,
} as const;

/** `probeSince` of the probe that a request was, or nothing for any other request. */
export type Ticket = { probe?: number };

/** A ticket if the backend may be asked now, and the state in which that leaves it. */
export function admit(state: BreakerState, now: number): { ticket?: Ticket; state: BreakerState } {
  if (state.phase === 'closed') return { ticket: {}, state };
  const isDue =
    state.phase === 'open' ? now >= state.until : now >= state.probeSince + breakerLimits.probeMs;
  if (!isDue) return { state };
  return {
    ticket: { probe: now },
    state: { phase: 'half-open', probeSince: now, openings: state.openings },
  };
}

function open(now: number, openings: number, waitMs: number | undefined): BreakerState {
  const { firstOpenMs, longestOpenMs, longestWaitMs } = breakerLimits;
  const ownMs = Math.min(firstOpenMs * 2 ** (openings - 1), longestOpenMs);
  const askedMs = Math.min(waitMs ?? 0, longestWaitMs);
  return { phase: 'open', until: now + Math.max(ownMs, askedMs), openings };
}

/**
 * The state after a request ended. A breaker that is not closed waits for its own probe: other requests, sent before it opened,
 * can only bring good news.
 */
export function afterVerdict(
  state: BreakerState,
  ticket: Ticket,
  verdict: Verdict,
  now: number,
): BreakerState {
  if (verdict.type === 'success') return closed;
  if (state.phase === 'open') return state;
  if (state.phase === 'half-open') {
    if (ticket.probe !== state.probeSince) return state;
    const { openings } = state;
    if (verdict.type === 'failure') return open(now, openings + 1, verdict.waitMs);
    return { phase: 'open', until: now, openings };
  }
  if (verdict.type === 'no-verdict') return state;
  const failures = state.failures + 1;
  const isLast = failures >= breakerLimits.failures || verdict.waitMs !== undefined;
  return isLast ? open(now, 1, verdict.waitMs) : { phase: 'closed', failures };
}
