// The one way out: an `Io` bound to one backend and one attempt. Made by `compose.ts` for `turn/run-turn.ts`.
import { toHttpOrigin } from '../model/address';
import type { Backend, Limits } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import { toError } from '../model/throw-fault';
import type { Timers } from '../shared/timers';
import type { Io } from '../transports/transport';
import { bodyLength, countBody, utf8Length, type Count } from './count-body';
import { explainFailure, unreachableFault, type FailureContext } from './explain-failure';
import { placeInRequest, placeOf, plainHttpFault, type OutgoingRequest } from './place-secret';
import { refusalOf } from './refusal-of';
import { requestUrl, type Scheme } from './request-url';
import type { SocketPool } from './socket-pool';

export interface IoOptions {
  fetch: FailureContext['fetch'];
  /** The sockets that live longer than one attempt. */
  sockets: Pick<SocketPool, 'take'>;
  /** The thread that is asking: sockets are its own. Empty for what belongs to none. */
  threadId: string;
  /** Whether the user lets us contact these origins. */
  hasAccess: (origins: readonly string[]) => Promise<boolean>;
  /** The secret that belongs to this backend's session, for as long as one attempt needs it. */
  secretFor: (backend: Backend) => Promise<string | undefined>;
  /** A new secret in place of one that the server refused; nothing where that cannot help. Absent: refused is refused. */
  renew?: (backend: Backend, refused: string) => Promise<string | undefined>;
  timers: Timers;
  /** From 0 up to 1, as `Math.random`. */
  random: () => number;
  /** The user's Stop, or the end of the attempt. Ends requests and closes sockets. */
  signal: AbortSignal;
  /** Told of every body and frame, out and in, in bytes. */
  count: Count;
  /** The backend's own limits unless given (a session call has less time). */
  limits?: Limits;
}

/** An `Io` that reaches the origins of `backend` and nothing else. See `Io` for what it promises. */
export function bindIo(backend: Backend, options: IoOptions): Io {
  const { signal, timers, count, limits = backend.limits } = options;

  async function resolve(path: string, scheme: Scheme): Promise<{ url: URL; secret?: string }> {
    signal.throwIfAborted();
    const url = requestUrl(backend, path, scheme);
    if (!url.ok) throw toError(url.fault);
    const secret = placeOf(backend) && (await options.secretFor(backend));
    if (secret === undefined) return { url: url.value };
    const fault = plainHttpFault(backend, url.value);
    if (fault) throw toError(fault);
    signal.throwIfAborted();
    return { url: url.value, secret };
  }

  async function send(url: URL, request: OutgoingRequest): Promise<Response> {
    const late = new AbortController();
    const cancelTimer = timers.after(limits.headersMs, () => late.abort());
    try {
      return await options.fetch(url.href, {
        method: request.method,
        headers: request.headers,
        ...(request.body === undefined ? {} : { body: request.body }),
        credentials: backend.cookies ? 'include' : 'omit',
        redirect: 'manual',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.any([signal, late.signal]),
      });
    } catch (error) {
      if (signal.aborted) throw error;
      if (late.signal.aborted) throw toError(timeoutFault(backend, limits.headersMs));
      const fault = await explainFailure(backend, url, options);
      signal.throwIfAborted();
      throw toError(fault);
    } finally {
      cancelTimer();
    }
  }

  function ask(url: URL, init: Outgoing, secret?: string): Promise<Response> {
    const plain: OutgoingRequest = { ...init, headers: new Headers(init.headers) };
    const place = placeOf(backend);
    const request = place && secret !== undefined ? placeInRequest(plain, place, secret) : plain;
    count('request', utf8Length(url.search) + bodyLength(request.body));
    return send(url, request);
  }

  /** Headers arrived and it is no refusal; the bytes of its body are counted. */
  async function accept(response: Response): Promise<Response> {
    const fault = redirectOf(backend, response) ?? refusalOf(backend, response);
    if (!fault) return countBody(response, (bytes) => count('reply', bytes));
    await response.body?.cancel();
    throw toError(fault);
  }

  /** A server that asks for a sign-in has done nothing yet: the same request may be sent once more, with a new secret. */
  async function askAgainIfRefused(url: URL, init: Outgoing, secret?: string): Promise<Response> {
    const response = await ask(url, init, secret);
    if (response.status !== 401 || secret === undefined) return response;
    const renewed = await options.renew?.(backend, secret);
    signal.throwIfAborted();
    if (renewed === undefined) return response;
    await response.body?.cancel();
    return await ask(url, init, renewed);
  }

  return {
    signal,
    limits,
    timers,
    random: options.random,
    async fetch(path, init) {
      const { url, secret } = await resolve(path, 'http');
      return await accept(await askAgainIfRefused(url, init, secret));
    },
    async upload(address, init) {
      const { url, secret } = await resolve(address, 'http');
      const isOwn = toHttpOrigin(backend.url) === toHttpOrigin(url.href);
      return await accept(await askAgainIfRefused(url, init, isOwn ? secret : undefined));
    },
    async openSocket(path, request) {
      const { url, secret } = await resolve(path, 'ws');
      const place = placeOf(backend);
      return options.sockets.take({
        ...request,
        backend,
        threadId: options.threadId,
        url,
        ...(place && secret !== undefined ? { place, secret } : {}),
        // For the next opening: a question that may have arrived is not sent again.
        onRefused: () => {
          if (secret !== undefined) options.renew?.(backend, secret).catch(() => undefined);
        },
        signal,
        limits,
        count,
        timeout: () => timeoutFault(backend, limits.headersMs),
        unreachable: () => unreachableFault(backend, url),
      });
    },
  };
}

type Outgoing = Omit<OutgoingRequest, 'headers'> & { headers?: Record<string, string> };

/** In whole seconds from one second on, so that a limit of 3000 reads "3 s". */
function timeoutFault(backend: Backend, limitMs: number): Fault {
  const within = limitMs < 1000 ? `${limitMs} ms` : `${Math.round(limitMs / 100) / 10} s`;
  return {
    ...createFault('backend-timeout', backend),
    message: `${backend.label} did not answer within ${within}. Try again in a moment.`,
  };
}

function redirectOf(backend: Backend, { status, type }: Response): Fault | undefined {
  if (type !== 'opaqueredirect' && (status < 300 || status >= 400)) return undefined;
  return createFault('redirected', backend, {
    ...(status === 0 ? {} : { status }),
    remedies: [{ type: 'open-settings', backendId: backend.id, label: 'Settings' }],
  });
}
