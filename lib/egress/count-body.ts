// Counts the bytes that leave and arrive, for the receipt. Called by `bind-io.ts` and `open-io-socket.ts`.

export type TrafficKind = 'request' | 'reply' | 'frame-out' | 'frame-in';
export type Count = (kind: TrafficKind, bytes: number) => void;

const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

/** Bytes of the text in UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

/** Bytes of what is sent; of a form, those of its files. */
export function bodyLength(body: string | Blob | FormData | undefined): number {
  if (body === undefined) return 0;
  if (typeof body === 'string') return utf8Length(body);
  if (body instanceof Blob) return body.size;
  const values = [...body.values()];
  return values.reduce(
    (sum, value) => sum + (typeof value === 'string' ? utf8Length(value) : value.size),
    0,
  );
}

/** The same response, calling back with the bytes of each chunk as it is read. Nothing is read ahead of the reader. */
export function countBody(response: Response, onBytes: (bytes: number) => void): Response {
  // Chromium gives these a body, and refuses to make a response with one.
  if (bodiless.has(response.status)) return response;
  const reader = response.body?.getReader();
  if (!reader) return response;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        onBytes(value.byteLength);
        return controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
