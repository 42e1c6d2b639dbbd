// Carries a Fault through code that can only throw (inside generators, around fetch); caught in `transport.ts` and `serve-panel.ts`.
import type { Fault } from './fault';

/** An Error whose `cause` is the fault. Its message is the code alone, so that a log of it holds no user text. */
export function toError(fault: Fault): Error {
  return new Error(fault.code, { cause: fault });
}

/** The fault an error carries, or nothing when the error is a bug or an abort. */
export function faultOf(error: unknown): Fault | undefined {
  if (!(error instanceof Error)) return undefined;
  const { cause } = error;
  const isFault =
    typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === error.message;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `toError` alone makes errors whose message is their cause's code
  return isFault ? (cause as Fault) : undefined;
}
