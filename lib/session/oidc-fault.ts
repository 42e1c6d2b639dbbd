// What can go wrong in a sign-in, as faults that say what to do. Used by `oidc.ts`.
import {
  AuthorizationResponseError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'oauth4webapi';
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import { faultOf, toError } from '../model/throw-fault';

/** `sign-in-needed` with the button, and this sentence in place of the general one. */
export function signInFault(backend: Backend, message?: string): Fault {
  const fault = createFault('sign-in-needed', backend, {
    remedies: [{ type: 'sign-in', backendId: backend.id, label: 'Sign in' }],
  });
  return message === undefined ? fault : { ...fault, message };
}

/** The user closed the window, refused, or the browser could not show the page: both browsers tell by a rejection alone. */
export function cancelledFault(backend: Backend): Fault {
  return signInFault(
    backend,
    `${backend.label} was not asked: its sign-in was closed before it was complete.`,
  );
}

/** Whether the provider itself said no: to the user, to a silent try, or to a refresh token that has run out. */
export function isRefusal(error: unknown): boolean {
  return (
    error instanceof AuthorizationResponseError ||
    error instanceof ResponseBodyError ||
    error instanceof WWWAuthenticateChallengeError
  );
}

/** Faults pass; a provider's refusal and an answer that failed a check each get their sentence. Codes of the provider are shown, its texts never. */
export function toSignInError(error: unknown, backend: Backend): Error {
  const fault = faultOf(error);
  // The provider asks nobody to sign in where tokens are given: it refuses who asks, and that is us.
  if (fault?.code === 'sign-in-needed' && fault.status !== undefined)
    return toError({
      ...fault,
      message: `The sign-in of ${backend.label} does not know Beside: check its client id in the settings.`,
    });
  if (fault) return toError({ ...fault, backendId: backend.id });
  if (error instanceof AuthorizationResponseError && error.error === 'access_denied')
    return toError(cancelledFault(backend));
  if (isRefusal(error)) return toError(signInFault(backend));
  return toError(
    signInFault(
      backend,
      `The sign-in of ${backend.label} gave an answer that failed a check, so it was not used: sign in again.`,
    ),
  );
}
