// The bytes of a PDF into which the browser lets no script (Firefox), fetched by the background with the permission for its site. Both ends of the door.
import { pdfRequest, type PdfAnswer, type PdfRequest } from '../messaging/messages';
import type { Runtime } from './browser';

const timeoutMs = 30_000;

interface DoorDeps {
  runtime: Pick<Runtime.Static, 'onMessage' | 'getURL' | 'id'>;
  load: (url: string, signal: AbortSignal) => Promise<Response>;
  /** The body, or nothing when it is too long. */
  read: (response: Response) => Promise<Uint8Array<ArrayBuffer> | undefined>;
}

/** Answers our own panel alone. Register it synchronously at the start of the background. */
export function servePdfDoor({ runtime, load, read }: DoorDeps): void {
  const panel = runtime.getURL('sidepanel.html');
  runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const request = pdfRequest.safeParse(message);
    if (!request.success || sender.id !== runtime.id || sender.url !== panel) return undefined;
    return answer(request.data);
  });

  async function answer({ url }: PdfRequest): Promise<PdfAnswer> {
    try {
      const response = await load(url, AbortSignal.timeout(timeoutMs));
      const type = response.headers.get('content-type') ?? '';
      if (!/^application\/(?:x-)?pdf\b|^application\/octet-stream\b/iu.test(type))
        return { problem: 'unreadable' };
      const bytes = await read(response);
      return bytes ? { bytes: bytes.buffer } : { problem: 'too-large' };
    } catch {
      return { problem: 'unreadable' };
    }
  }
}

/** Asks at the door. Never rejects. */
export async function askPdfDoor(
  runtime: Pick<Runtime.Static, 'sendMessage'>,
  url: string,
): Promise<PdfAnswer> {
  try {
    const request: PdfRequest = { type: 'read-pdf', url };
    const answer: PdfAnswer | undefined = await runtime.sendMessage(request);
    return answer ?? { problem: 'unreadable' };
  } catch {
    return { problem: 'unreadable' };
  }
}
