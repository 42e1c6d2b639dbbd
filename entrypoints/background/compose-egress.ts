// The way out of the extension, joined to the browser's network and permissions. Called by `compose.ts`.
import { bindIo, type IoOptions } from '../../lib/egress/bind-io';
import type { SocketLike } from '../../lib/egress/open-io-socket';
import type { Backend, Limits } from '../../lib/model/backend';
import { createFault } from '../../lib/model/create-fault';
import { toError } from '../../lib/model/throw-fault';
import { browser } from '../../lib/platform/browser';
import { timers } from '../../lib/platform/clock';
import type { KeyValue } from '../../lib/platform/key-value';
import { createHostPermissions } from '../../lib/platform/permissions';
import { createSessions } from '../../lib/session/sessions';
import type { Io } from '../../lib/transports/transport';

/** Every wait of a session call is as short as the call itself may be. */
function sessionLimits({ limits }: Backend): Limits {
  const { sessionMs } = limits;
  return { ...limits, headersMs: sessionMs, firstByteMs: sessionMs, silenceMs: sessionMs };
}

/** An `io` for one attempt at one backend. `session` is storage that ends with the browser's session. */
export function composeEgress({
  session,
  now,
}: {
  session: KeyValue;
  now: () => number;
}): (backend: Backend, signal: AbortSignal) => Io {
  const permissions = createHostPermissions(browser.permissions);
  const shared: Pick<IoOptions, 'fetch' | 'connect' | 'hasAccess' | 'timers' | 'count'> = {
    fetch: (url, init) => fetch(url, init),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same socket, its events seen as no more than we read
    connect: (url, protocols) => new WebSocket(url, protocols) as SocketLike,
    hasAccess: (origins) => permissions.has(origins),
    timers,
    count: () => {},
  };
  const sessions = createSessions({
    storage: session,
    openIo: (backend) =>
      bindIo(backend, {
        ...shared,
        secretFor: () => Promise.resolve(undefined),
        signal: new AbortController().signal,
        limits: sessionLimits(backend),
      }),
    // Keys have no place to be kept yet: a backend that needs one says so.
    storedSecret: () => Promise.resolve(undefined),
    signIn: (backend) => Promise.reject(toError(createFault('not-supported', backend))),
    now,
  });
  return (backend, signal) =>
    bindIo(backend, {
      ...shared,
      secretFor: async (asked) => (await sessions.secretFor(asked, {}, signal))?.value,
      signal,
    });
}
