// ChatKit's hosted form of `api`: the host gives a client secret, and every request carries it. Called where the options are filled in.
import type { HostedApiConfig } from '@openai/chatkit';

/** Where hosted sessions are answered when the host names no address of its own. */
export const hostedUrl = 'https://api.openai.com/v1/chatkit/conversation';

type GetClientSecret = HostedApiConfig['getClientSecret'];

interface Session {
  secret: string | null;
  /** Requests that need a secret at the same time share one call of the host. */
  pending: Promise<string> | undefined;
}

/** By the host's function: equal options that are set again ask for no new secret. */
const sessions = new WeakMap<GetClientSecret, Session>();

/**
 * A fetch that sends the secret as a bearer token. Asks the host for it before the first request, and once more, with the old one, when
 * the server answers 401: nothing was done then, so the same request is sent again. Rejects with what `getClientSecret` rejects with.
 */
export function fetchWithSecret(
  getClientSecret: GetClientSecret,
  send: typeof fetch,
): typeof fetch {
  const session = sessions.get(getClientSecret) ?? { secret: null, pending: undefined };
  sessions.set(getClientSecret, session);

  async function renew(old: string | null): Promise<string> {
    // Somebody else renewed it while this request was on its way.
    if (session.secret !== null && session.secret !== old) return session.secret;
    session.pending ??= (async () => {
      try {
        session.secret = await getClientSecret(old);
        return session.secret;
      } finally {
        session.pending = undefined;
      }
    })();
    return await session.pending;
  }

  return async (input, init) => {
    const attempt = (secret: string) => {
      const headers = new Headers(init?.headers);
      headers.set('Authorization', `Bearer ${secret}`);
      return send(input, { ...init, headers });
    };
    const secret = session.secret ?? (await renew(null));
    const response = await attempt(secret);
    if (response.status !== 401) return response;
    await response.body?.cancel();
    return await attempt(await renew(secret));
  };
}
