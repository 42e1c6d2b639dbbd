// Sign-in by OpenID Connect: code flow with PKCE, state and nonce, then silent renewal. Made by `compose-sessions.ts`, called by `sessions.ts`.
import * as oauth from 'oauth4webapi';
import { isLoopback } from '../model/address';
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import { toError } from '../model/throw-fault';
import type { Io } from '../transports/transport';
import type { HeldSecret } from './held-secret';
import { issuerOptions, toIssuerBackend } from './issuer-fetch';
import { cancelledFault, isRefusal, signInFault, toSignInError } from './oidc-fault';
import type { SignInOptions } from './sessions';

export interface OidcDeps {
  /** An `io` bound to the provider, which is given as a backend without a secret. */
  openIo(issuer: Backend): Io;
  /**
   * Shows the provider's page in a window of the browser's own (`identity.launchWebAuthFlow`), or loads it unseen; resolves with
   * the address it was led back to. Rejects when the user closed it, or when an unseen page wants something of the user.
   */
  launch(url: string, interactive: boolean): Promise<string | undefined>;
  /** The address of ours that the provider leads back to; the provider must know it. */
  redirectUrl(): string;
  /** Milliseconds since 1970. */
  now(): number;
}

/** One provider, for one sign-in. */
interface Provider {
  backend: Backend;
  server: oauth.AuthorizationServer;
  client: oauth.Client;
  scope: string;
  options: ReturnType<typeof issuerOptions>;
}

export type SignIn = (backend: Backend, options: SignInOptions) => Promise<HeldSecret>;

/**
 * Resolves with an access token whose id token was checked: signature by the provider's keys, issuer, audience, nonce, time.
 * Not interactive, it asks by the refresh token first, then by a page that nobody sees; where neither helps it throws
 * `sign-in-needed` with the remedy. The provider's own failures are faults too.
 */
export function createOidc(deps: OidcDeps): SignIn {
  async function discover(backend: Backend): Promise<Provider> {
    const { session } = backend;
    if (session.type !== 'oidc') throw toError(createFault('not-configured', backend));
    const issuer = new URL(session.issuer);
    const first = toIssuerBackend(backend, issuer, [issuer.href]);
    const answer = await oauth.discoveryRequest(issuer, issuerOptions(first, deps.openIo(first)));
    const server = await oauth.processDiscoveryResponse(issuer, answer);
    // Large providers keep tokens and keys at other origins; what the issuer itself names is its own.
    const addresses = [issuer.href, server.token_endpoint ?? '', server.jwks_uri ?? ''];
    const whole = toIssuerBackend(backend, issuer, addresses);
    return {
      backend,
      server,
      client: { client_id: session.clientId },
      scope: [...new Set(['openid', ...session.scopes])].join(' '),
      options: issuerOptions(whole, deps.openIo(whole)),
    };
  }

  function toHeld(
    tokens: oauth.TokenEndpointResponse,
    previous: HeldSecret | undefined,
  ): HeldSecret {
    const subject = oauth.getValidatedIdTokenClaims(tokens)?.sub ?? previous?.subject;
    const refreshToken = tokens.refresh_token ?? previous?.refreshToken;
    const { expires_in: seconds } = tokens;
    return {
      value: tokens.access_token,
      ...(seconds === undefined ? {} : { expiresAt: deps.now() + seconds * 1000 }),
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(subject === undefined ? {} : { subject }),
    };
  }

  async function refresh(
    { backend, server, client, options }: Provider,
    previous: HeldSecret,
    refreshToken: string,
  ): Promise<HeldSecret> {
    const answer = await oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      refreshToken,
      options,
    );
    const tokens = await oauth.processRefreshTokenResponse(server, client, answer);
    if (oauth.getValidatedIdTokenClaims(tokens))
      await oauth.validateApplicationLevelSignature(server, answer, options);
    return sameUser(backend, previous, toHeld(tokens, previous));
  }

  async function authorize(
    { backend, server, client, scope, options }: Provider,
    interactive: boolean,
  ): Promise<HeldSecret> {
    const verifier = oauth.generateRandomCodeVerifier();
    const state = oauth.generateRandomState();
    const nonce = oauth.generateRandomNonce();
    const redirectUri = deps.redirectUrl();
    const url = new URL(server.authorization_endpoint ?? 'about:blank');
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url.hostname)))
      throw toError(createFault('settings-invalid', backend));
    const prompt = interactive
      ? // Providers give no refresh token without this question.
        scope.split(' ').includes('offline_access') && 'consent'
      : 'none';
    const asked = {
      client_id: client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope,
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...(prompt ? { prompt } : {}),
    };
    for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);

    const landed = await deps.launch(url.href, interactive).catch(() => undefined);
    if (landed === undefined)
      throw toError(interactive ? cancelledFault(backend) : signInFault(backend));
    const given = oauth.validateAuthResponse(server, client, new URL(landed), state);
    const answer = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      given,
      redirectUri,
      verifier,
      options,
    );
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
    await oauth.validateApplicationLevelSignature(server, answer, options);
    return toHeld(tokens, undefined);
  }

  return async function signIn(backend, { previous, interactive }) {
    try {
      const provider = await discover(backend);
      const refreshToken = previous?.refreshToken;
      if (!interactive && previous && refreshToken !== undefined) {
        try {
          return await refresh(provider, previous, refreshToken);
        } catch (error) {
          if (!isRefusal(error)) throw error;
        }
      }
      const held = await authorize(provider, interactive);
      return interactive ? held : sameUser(backend, previous, held);
    } catch (error) {
      throw toSignInError(error, backend);
    }
  };
}

/** What happens unseen goes on as the user who signed in, or not at all. */
function sameUser(
  backend: Backend,
  previous: HeldSecret | undefined,
  held: HeldSecret,
): HeldSecret {
  if (previous?.subject === undefined || previous.subject === held.subject) return held;
  throw toError(
    signInFault(backend, `Somebody else is signed in at ${backend.label} now: sign in again.`),
  );
}
