// Answers what settings page and panel ask about keys and sign-ins. No answer ever holds a secret. Used by `beside-answers.ts`.
import type { KeyState } from '../../messaging/operations/opener-operations';
import type { Fault } from '../../model/fault';
import type { Result } from '../../shared/result';
import { toAnswer, type Answers } from './answers';

/** What opens backends, by the backend's id; an unknown id is `not-configured`. Made by `compose-openers.ts`. */
export interface Openers {
  setKey(backendId: string, value: string): Promise<Result<void, Fault>>;
  keyState(backendId: string): Promise<Result<KeyState, Fault>>;
  removeKey(backendId: string): Promise<Result<void, Fault>>;
  sealKey(backendId: string, passphrase: string): Promise<Result<void, Fault>>;
  /** How many keys were opened. */
  unlockKeys(passphrase: string): Promise<Result<number, Fault>>;
  /** Ends when the user has signed in, or has not. */
  signIn(backendId: string): Promise<Result<void, Fault>>;
}

export function openerAnswers(
  openers: Openers,
): Answers<
  | 'beside.keys.set'
  | 'beside.keys.has'
  | 'beside.keys.remove'
  | 'beside.keys.seal'
  | 'beside.keys.unlock'
  | 'beside.sign_in'
> {
  return {
    'beside.keys.set': async ({ backend_id, value }) =>
      toAnswer(await openers.setKey(backend_id, value)),
    'beside.keys.has': async ({ backend_id }) =>
      toAnswer(await openers.keyState(backend_id), (state) => ({ state })),
    'beside.keys.remove': async ({ backend_id }) => toAnswer(await openers.removeKey(backend_id)),
    'beside.keys.seal': async ({ backend_id, passphrase }) =>
      toAnswer(await openers.sealKey(backend_id, passphrase)),
    'beside.keys.unlock': async ({ passphrase }) =>
      toAnswer(await openers.unlockKeys(passphrase), (opened) => ({ opened })),
    'beside.sign_in': async ({ backend_id }) => toAnswer(await openers.signIn(backend_id)),
  };
}
