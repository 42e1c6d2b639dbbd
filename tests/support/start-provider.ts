// A real OpenID provider on loopback, with one public client. Used by the contract of the sign-in.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface RunningProvider {
  issuer: string;
  /** `METHOD /path` of every request, in order. */
  seen: string[];
  /** The bodies that came to the token endpoint. */
  tokenBodies: URLSearchParams[];
  close(): void;
}

/** @param redirectUrl what the client is led back to @param tokenSeconds how long an access token lives */
export async function startProvider(
  redirectUrl: string,
  tokenSeconds = 600,
): Promise<RunningProvider> {
  const seen: string[] = [];
  const tokenBodies: URLSearchParams[] = [];
  let handle: ReturnType<Provider['callback']> | undefined;
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0];
    seen.push(`${request.method} ${path}`);
    if (path === '/token') {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () =>
        tokenBodies.push(new URLSearchParams(Buffer.concat(parts).toString())),
      );
    }
    void handle?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'beside',
        redirect_uris: [redirectUrl],
        response_types: ['code'],
        grant_types: ['authorization_code', 'refresh_token'],
        token_endpoint_auth_method: 'none',
      },
    ],
    cookies: { keys: ['a key for tests'] },
    ttl: { AccessToken: tokenSeconds, IdToken: 600, Session: 600, Interaction: 600, Grant: 600 },
    claims: { openid: ['sub'] },
  });
  handle = provider.callback();
  return {
    issuer,
    seen,
    tokenBodies,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
