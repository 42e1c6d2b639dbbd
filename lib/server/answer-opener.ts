// Answers what settings page and panel ask about keys and sign-ins. No answer ever holds a secret. Called by `chatkit-server.ts`.
import type { KeyState, OpenerOperation } from '../messaging/beside-operations';
import type { PanelAnswer } from '../messaging/panel-answer';
import type { Fault } from '../model/fault';
import { assertNever } from '../shared/assert-never';
import type { Result } from '../shared/result';
import { toJsonAnswer } from './refusal';

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

function toAnswer<T>(result: Result<T, Fault>, toBody: (value: T) => object): PanelAnswer {
  return result.ok
    ? { type: 'json', status: 200, body: JSON.stringify(toBody(result.value)) }
    : toJsonAnswer({ ...result.fault, status: 400 });
}

const nothing = () => ({});

export async function answerOpener(
  openers: Openers,
  { type, params }: OpenerOperation,
): Promise<PanelAnswer> {
  switch (type) {
    case 'beside.keys.set':
      return toAnswer(await openers.setKey(params.backend_id, params.value), nothing);
    case 'beside.keys.has':
      return toAnswer(await openers.keyState(params.backend_id), (state) => ({ state }));
    case 'beside.keys.remove':
      return toAnswer(await openers.removeKey(params.backend_id), nothing);
    case 'beside.keys.seal':
      return toAnswer(await openers.sealKey(params.backend_id, params.passphrase), nothing);
    case 'beside.keys.unlock':
      return toAnswer(await openers.unlockKeys(params.passphrase), (opened) => ({ opened }));
    case 'beside.sign_in':
      return toAnswer(await openers.signIn(params.backend_id), nothing);
    default:
      return assertNever(type);
  }
}
