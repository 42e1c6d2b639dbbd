// Posts ChatKit operations through the host's fetch and reads what comes back; used by the controllers and the history.
import type { Operation } from '../../lib/chatkit/operations';
import type { Json } from '../../lib/shared/json';
import { fail, ok, type Result } from '../../lib/shared/result';
import { parseJson } from '../../lib/wire/json';
import { clientFault, httpFault, requestIdOf, type ClientFault } from './client-fault';
import type { NormalOptions } from './options';
import { readEvents, type EventListener } from './read-events';

/** How a stream ended. `enough`: the listener asked for no more, and the body was cancelled. */
export type StreamEnd =
  | { type: 'end'; eventCount: number }
  | { type: 'enough' }
  | { type: 'aborted' }
  | { type: 'fault'; fault: ClientFault; eventCount: number };

export interface ChatKitClient {
  /** One of the ten operations answered as JSON. Rejects never; an abort is a fault nobody shows. */
  read(operation: Operation, signal?: AbortSignal): Promise<Result<unknown, ClientFault>>;
  /** The bytes of a file, to its own address. The value is the answer's JSON where it is one. Rejects never. */
  upload(
    url: string,
    init: Pick<RequestInit, 'method' | 'headers' | 'body' | 'signal'>,
  ): Promise<Result<Json, ClientFault>>;
  /** One of the six operations answered as a stream. Resolves when it ended, for whatever reason. */
  stream(operation: Operation, onEvent: EventListener, signal: AbortSignal): Promise<StreamEnd>;
}

/** A client that asks for the options anew at each request, because the host may change them at any time. */
export function createChatKitClient(options: () => NormalOptions): ChatKitClient {
  async function post(operation: Operation, accept: string, signal?: AbortSignal) {
    const { api, locale } = options();
    return await api.fetch(api.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: accept,
        'Accept-Language': locale,
      },
      body: JSON.stringify(operation),
      ...(signal ? { signal } : {}),
    });
  }

  return {
    async read(operation, signal) {
      if (options().api.url === '') return fail(clientFault('not-configured'));
      try {
        const response = await post(operation, 'application/json', signal);
        if (!response.ok) return fail(await httpFault(response));
        if (!hasType(response, 'application/json')) {
          return fail(await wrongType(response));
        }
        const body = parseJson(await response.text());
        return body.ok ? ok(body.value) : fail(clientFault('unreadable', requestIdOf(response)));
      } catch {
        return fail(clientFault('unreachable'));
      }
    },

    async upload(url, init) {
      try {
        const response = await options().api.fetch(url, init);
        if (!response.ok) return fail(await httpFault(response));
        const body = parseJson(await response.text());
        return ok(body.ok ? body.value : null);
      } catch {
        return fail(clientFault('unreachable'));
      }
    },

    async stream(operation, onEvent, signal) {
      let eventCount = 0;
      if (options().api.url === '') {
        return { type: 'fault', fault: clientFault('not-configured'), eventCount };
      }
      let response: Response;
      try {
        response = await post(operation, 'text/event-stream', signal);
        if (!response.ok) return { type: 'fault', fault: await httpFault(response), eventCount };
        if (!hasType(response, 'text/event-stream')) {
          return { type: 'fault', fault: await wrongType(response), eventCount };
        }
      } catch {
        if (signal.aborted) return { type: 'aborted' };
        return { type: 'fault', fault: clientFault('unreachable'), eventCount };
      }
      const outcome = await readEvents(response, signal, (event) => {
        eventCount += 1;
        return onEvent(event);
      });
      if (outcome === 'enough') return { type: 'enough' };
      if (signal.aborted) return { type: 'aborted' };
      if (outcome === 'end' && eventCount > 0) return { type: 'end', eventCount };
      const code = outcome === 'end' ? 'empty' : 'cut-short';
      return { type: 'fault', fault: clientFault(code, requestIdOf(response)), eventCount };
    },
  };
}

function hasType(response: Response, type: string): boolean {
  return response.headers.get('content-type')?.toLowerCase().includes(type) ?? false;
}

async function wrongType(response: Response): Promise<ClientFault> {
  await response.body?.cancel().catch(() => undefined);
  const given = response.headers.get('content-type')?.split(';')[0] ?? 'none';
  return clientFault('wrong-content-type', [
    `HTTP status: ${response.status}`,
    `Content type: ${given.slice(0, 80)}`,
    ...requestIdOf(response),
  ]);
}
