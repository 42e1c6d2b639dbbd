// The provider of a sign-in, reached through an `io` of its own: its origins only, no redirects, no cookies, within limits. Used by `oidc.ts`.
import { allowInsecureRequests, customFetch } from 'oauth4webapi';
import { isLoopback, toHttpOrigin } from '../model/address';
import type { Backend } from '../model/backend';
import type { Io } from '../transports/transport';
import { readBody } from '../wire/read-body';

/** Keys and metadata are a few kilobytes. */
const maxAnswerBytes = 512 * 1024;
/** Somebody waits at a sign-in, or for a first word: half a minute as for an answer would be too long. */
const maxWaitMs = 10_000;

interface IssuerRequest {
  method: string;
  headers: Record<string, string>;
  body?: URLSearchParams | null | undefined;
}

/** The provider as a backend of its own, so that the one way out serves it too. Named by its host in what a user reads. */
export function toIssuerBackend(backend: Backend, issuer: URL, addresses: string[]): Backend {
  const origins = addresses.map(toHttpOrigin).filter((origin) => origin !== undefined);
  const waitMs = Math.min(backend.limits.headersMs, maxWaitMs);
  return {
    ...backend,
    label: issuer.host,
    url: issuer.href,
    origins: [...new Set(origins)],
    session: { type: 'none' },
    cookies: false,
    limits: { ...backend.limits, headersMs: waitMs, firstByteMs: waitMs, silenceMs: waitMs },
  };
}

/** Options for every request of `oauth4webapi`. Without encryption only to this machine. */
export function issuerOptions(issuer: Backend, io: Io) {
  async function fetchIssuer(address: string, request: IssuerRequest): Promise<Response> {
    const { method, headers, body } = request;
    const response = await io.fetch(address, {
      method,
      headers,
      ...(body ? { body: body.toString() } : {}),
    });
    const { texts } = readBody(response, {
      limits: { ...io.limits, maxReplyBytes: maxAnswerBytes },
      timers: io.timers,
      signal: io.signal,
      backend: issuer,
    });
    let text = '';
    for await (const part of texts) text += part;
    const { status } = response;
    return new Response(text, { status, headers: response.headers });
  }
  return {
    [customFetch]: fetchIssuer,
    [allowInsecureRequests]: isLoopback(new URL(issuer.url).hostname),
  };
}
