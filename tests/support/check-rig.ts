// The way out of the extension over Node's own fetch, and the checks on top of it: for tests of detection and connection test.
import { WebSocket } from 'ws';
import { answersAtAll } from '../../lib/egress/answers-at-all';
import { bindIo } from '../../lib/egress/bind-io';
import type { SocketLike } from '../../lib/egress/open-connection';
import { createSocketPool } from '../../lib/egress/socket-pool';
import type { Backend } from '../../lib/model/backend';
import type { BackendFields } from '../../lib/model/backend-check';
import { timers } from '../../lib/platform/clock';
import { backendInput } from '../../lib/settings/backend-schema';
import { completeBackend } from '../../lib/settings/defaults';
import type { Io } from '../../lib/transports/transport';

/** A backend as the settings would complete it. */
export function toBackend(fields: BackendFields): Backend {
  return completeBackend(backendInput.parse({ id: 'one', label: 'One', kind: 'json', ...fields }));
}

/** Without a browser nothing is bound by CORS: `hasAccess` says what the settings page would be told. */
export function openNodeIo(backend: Backend, signal = new AbortController().signal): Io {
  return bindIo(backend, {
    fetch: (url, init) => fetch(url, init),
    sockets: createSocketPool({
      connect: (url, protocols) => new WebSocket(url, protocols) as unknown as SocketLike,
      timers,
      now: () => Date.now(),
      pushed: () => {},
    }),
    threadId: '',
    hasAccess: () => Promise.resolve(true),
    secretFor: () => Promise.resolve(undefined),
    timers,
    random: () => 0,
    signal,
    count: () => {},
  });
}

export function probe(origin: string): Promise<boolean> {
  const { signal } = new AbortController();
  return answersAtAll(origin, { fetch: (url, init) => fetch(url, init), timers, signal });
}
