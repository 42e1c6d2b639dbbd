// A `fetch` that travels over the panel's port to the background; given to ChatKit as `api.fetch`.
import type { CancelReason, PanelConnection } from './panel-connection';

function cancelReason(reason: unknown): CancelReason {
  return reason === 'stop' ? 'stop' : 'detach';
}

async function readBody(input: RequestInfo | URL, init?: RequestInit): Promise<string> {
  if (typeof init?.body === 'string') return init.body;
  if (input instanceof Request) return input.text();
  throw new TypeError('panel fetch carries text bodies only');
}

/**
 * Answers as `fetch` does: resolves with the head, rejects with a TypeError when the connection broke, with the signal's
 * reason when aborted. Aborting with the reason `stop` stops the turn; any other reason only stops listening. The URL is ignored.
 */
export function createPanelFetch(connection: PanelConnection): typeof fetch {
  return async function panelFetch(input, init) {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    const body = await readBody(input, init);
    signal?.throwIfAborted();
    const encoder = new TextEncoder();

    return new Promise<Response>((resolve, reject) => {
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
      let cancel: ((reason: CancelReason) => void) | undefined;

      function finish(error: unknown) {
        signal?.removeEventListener('abort', abort);
        reject(error);
        controller?.error(error);
      }
      function abort() {
        cancel?.(cancelReason(signal?.reason));
        finish(signal?.reason);
      }

      const stream = new ReadableStream<Uint8Array>({
        start(given) {
          controller = given;
        },
        cancel(reason) {
          signal?.removeEventListener('abort', abort);
          cancel?.(cancelReason(reason));
        },
      });
      cancel = connection.request(body, {
        head(status, contentType) {
          resolve(new Response(stream, { status, headers: { 'content-type': contentType } }));
        },
        chunk(text) {
          controller?.enqueue(encoder.encode(text));
        },
        end() {
          signal?.removeEventListener('abort', abort);
          controller?.close();
        },
        broken() {
          finish(new TypeError('network error'));
        },
      });
      signal?.addEventListener('abort', abort, { once: true });
    });
  };
}
