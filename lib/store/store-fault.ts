// Every failure of the database as one sentence a person understands; used by the store and by whoever must go on without it.
import type { Fault } from '../model/fault';
import { faultOf } from '../model/throw-fault';

const sentences: Record<string, string> = {
  QuotaExceededError:
    'There is no room left on this device for the conversation: delete some conversations or free some space.',
  VersionError:
    'The conversations were written by a newer version of Beside: update the extension to read them.',
};

/** Another context keeps an older version of the database open. */
export const blockedFault: Fault = {
  code: 'internal',
  message: 'The conversations are in use by an older Beside window: close it and try again.',
};

/** The fault a person is told when the database fails; what the browser said stays out of it. */
export function toStoreFault(error: unknown): Fault {
  const known = faultOf(error);
  if (known) return known;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message =
    sentences[name] ?? 'The conversations on this device could not be read or stored: try again.';
  return { code: 'internal', message };
}
