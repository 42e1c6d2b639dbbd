// A socket that does not open is not waited for while somebody else can be asked. Called by `turn/run-turn.ts`.
import type { Candidate } from './choose-route';

/** As long as a session call has. Milliseconds. */
const longestWaitMs = 3_000;

/** The same candidates; every WebSocket with another one behind it has 3 s to connect, if its limits do not say less. */
export function hurry(candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, place) => {
    const { backend } = candidate;
    if (backend.kind !== 'websocket' || place === candidates.length - 1) return candidate;
    const { limits } = backend;
    return {
      ...candidate,
      backend: {
        ...backend,
        limits: {
          ...limits,
          headersMs: Math.min(limits.headersMs, longestWaitMs),
          reconnectMs: Math.min(limits.reconnectMs, longestWaitMs),
        },
      },
    };
  });
}
