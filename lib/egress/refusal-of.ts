// The fault of a server that wants to know who asks, with what the user can do about it. Called by `bind-io.ts`.
import type { Backend, Session } from '../model/backend';
import type { Fault } from '../model/fault';
import { faultOfResponse } from '../wire/http';

function messageOf(label: string, session: Session, status: number): string | undefined {
  if (session.type === 'secret')
    return status === 403
      ? `${label} accepts its key, but not for this: check it in the settings.`
      : `${label} did not accept its key: enter it again in the settings.`;
  if (session.type !== 'client-secret') return undefined;
  return `${label} did not accept the session it had opened: check how it is opened in the settings.`;
}

/** The fault of 401 and 403, or nothing for any other answer. */
export function refusalOf(backend: Backend, response: Response): Fault | undefined {
  if (response.status !== 401 && response.status !== 403) return undefined;
  const fault = faultOfResponse(response, backend);
  if (!fault) return undefined;
  const { id: backendId, label, session } = backend;
  return {
    ...fault,
    message: messageOf(label, session, response.status) ?? fault.message,
    remedies: [
      session.type === 'oidc'
        ? { type: 'sign-in', backendId, label: 'Sign in' }
        : { type: 'open-settings', backendId, label: 'Settings' },
    ],
  };
}
