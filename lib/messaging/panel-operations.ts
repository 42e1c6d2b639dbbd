// Operations of our own as plain calls: one answer, or a stream of events without the detour over bytes. Used by the panel and the settings page.
import * as z from 'zod/mini';
import { parseJson } from '../wire/json';
import { createAsyncQueue } from './async-queue';
import type { PanelConnection } from './panel-connection';

export interface OperationAnswer {
  status: number;
  /** The parsed answer; our own background wrote it, its reader still narrows it. */
  body: unknown;
}

export interface PanelOperations {
  /** One operation answered as JSON. Rejects with a TypeError when the connection broke. */
  operation(type: string, params: object): Promise<OperationAnswer>;
  /**
   * One operation answered as a stream. Ends when the background ends it, throws a TypeError when the connection broke, an
   * Error whose `cause` is the fault when the operation was refused; aborting the signal ends it quietly and only detaches.
   */
  stream<T>(type: string, params: object, signal: AbortSignal): AsyncIterable<T>;
}

const eventEnd = '\n\n';
const fieldName = 'data: ';

/** Our own background writes whole events, one `data:` line each, never split between chunks. */
function* readEvents<T>(text: string): Generator<T> {
  let start = 0;
  for (;;) {
    const end = text.indexOf(eventEnd, start);
    if (end === -1) return;
    const event: T = JSON.parse(text.slice(start + fieldName.length, end));
    yield event;
    start = end + eventEnd.length;
  }
}

const refusedAnswer = z.object({ error: z.looseObject({ code: z.string() }) });

/** The fault in the body of a refusal, if it holds one. */
function refusedBecause(text: string): unknown {
  const body = parseJson(text);
  const parsed = refusedAnswer.safeParse(body.ok ? body.value : undefined);
  return parsed.success ? parsed.data.error : undefined;
}

/** The operations of one panel, over its connection. */
export function createPanelOperations(connection: PanelConnection): PanelOperations {
  return {
    operation(type, params) {
      return new Promise((resolve, reject) => {
        let status = 0;
        let text = '';
        connection.request(JSON.stringify({ type, params }), {
          head: (given) => {
            status = given;
          },
          chunk: (given) => {
            text += given;
          },
          end: () => {
            const body = parseJson(text);
            if (body.ok) resolve({ status, body: body.value });
            else reject(new TypeError('network error'));
          },
          broken: () => reject(new TypeError('network error')),
        });
      });
    },

    stream<T>(type: string, params: object, signal: AbortSignal) {
      let stop: ((reason: 'detach') => void) | undefined;
      const detach = () => {
        stop?.('detach');
        queue.end();
      };
      const queue = createAsyncQueue<T>(() => {
        signal.removeEventListener('abort', detach);
        stop?.('detach');
      });
      if (signal.aborted) {
        queue.end();
        return queue.values;
      }
      // The text of a refusal, once the head has said that it is one.
      let refusal: string | undefined;
      stop = connection.request(JSON.stringify({ type, params }), {
        head: (status) => {
          if (status !== 200) refusal = '';
        },
        chunk: (text) => {
          if (refusal !== undefined) refusal += text;
          else for (const event of readEvents<T>(text)) queue.push(event);
        },
        end: () => {
          if (refusal === undefined) queue.end();
          else queue.end(new Error('operation refused', { cause: refusedBecause(refusal) }));
        },
        broken: () => queue.end(new TypeError('network error')),
      });
      signal.addEventListener('abort', detach, { once: true });
      return queue.values;
    },
  };
}
