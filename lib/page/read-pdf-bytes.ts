// The bytes of the PDF that a tab shows, asked for again by the document itself. Called by `page.content.ts` alone.
import type { PageCapture } from '../messaging/messages';

/** Larger ones are not read. */
export const maxPdfBytes = 20_000_000;

/** Never rejects: what cannot be read comes back as a capture that says why. */
export async function readPdfBytes(
  document: Document,
  load: (url: string) => Promise<Response>,
): Promise<PageCapture> {
  const url = document.location.href;
  const name = decodeURIComponent(document.location.pathname.split('/').at(-1) ?? '');
  const capture = {
    title: document.title.trim() || name || document.location.hostname,
    url,
    html: '',
    text: '',
    cut: false,
  };
  try {
    const bytes = await readBounded(await load(url), maxPdfBytes);
    return { ...capture, pdf: bytes ? { base64: toBase64(bytes) } : { problem: 'too-large' } };
  } catch {
    return { ...capture, pdf: { problem: 'unreadable' } };
  }
}

/** The body of a response, or nothing when it is longer than `maxBytes`. Rejects when it is no success or breaks off. */
export async function readBounded(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!response.ok || !response.body) throw new Error('no file');
  const parts: Uint8Array[] = [];
  let total = 0;
  const reader = response.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    total += next.value.byteLength;
    if (total > maxBytes) {
      void reader.cancel().catch(() => {});
      return undefined;
    }
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return whole;
}

/** In pieces, because a function takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece)
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(binary);
}
