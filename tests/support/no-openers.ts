// Openers for a server whose test is about something else: there is no backend that could be opened.
import type { Openers } from '../../lib/server/answers/opener-answers';
import { fail } from '../../lib/shared/result';

const unknown = async () =>
  fail({ code: 'not-configured' as const, message: 'There is no such backend.' });

export const noOpeners: Openers = {
  setKey: unknown,
  keyState: unknown,
  removeKey: unknown,
  sealKey: unknown,
  unlockKeys: unknown,
  signIn: unknown,
};
