// The text of a PDF, by pdf.js in a worker of its own. Loaded by the panel only when a tab shows one.
import { getDocument, PDFWorker } from 'pdfjs-dist';

/** A book is read to this page; what follows is left out, and the chip says so. */
const maxPages = 500;
const maxChars = 2_000_000;

export interface PdfText {
  /** Given by the document itself, where it has one. */
  title?: string;
  /** A heading for each page, then its lines; empty for a scan. */
  text: string;
  cut: boolean;
}

/**
 * Rejects when it is no PDF or is locked with a password. `bytes` are handed over to the worker.
 * @param port of pdf.js's own worker, which is ended by whoever made it
 */
export async function pdfText(bytes: Uint8Array<ArrayBuffer>, port: Worker): Promise<PdfText> {
  const worker = PDFWorker.create({ port });
  const loading = getDocument({
    data: bytes,
    worker,
    isEvalSupported: false,
    useWorkerFetch: false,
    disableFontFace: true,
    // What stands in a file never makes a request.
    disableRange: true,
    disableStream: true,
  });
  try {
    const file = await loading.promise;
    const parts: string[] = [];
    let chars = 0;
    let at = 1;
    for (; at <= Math.min(file.numPages, maxPages) && chars < maxChars; at += 1) {
      const page = await file.getPage(at);
      const text = toLines((await page.getTextContent()).items);
      page.cleanup();
      if (text === '') continue;
      parts.push(`## Page ${at}\n\n${text}`);
      chars += text.length;
    }
    const title = await titleOf(() => file.getMetadata());
    const cut = at <= file.numPages;
    return { text: parts.join('\n\n').slice(0, maxChars), cut, ...(title ? { title } : {}) };
  } finally {
    await loading.destroy();
    worker.destroy();
  }
}

async function titleOf(read: () => Promise<{ info: object }>): Promise<string | undefined> {
  try {
    const { info } = await read();
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
    return title === '' ? undefined : title.slice(0, 500);
  } catch {
    return undefined;
  }
}

interface Run {
  str: string;
  hasEOL: boolean;
  transform: number[];
  height: number;
}

function isRun(item: object): item is Run {
  return 'str' in item;
}

/** Lines as they are set; a gap of more than a line and a half between two begins a paragraph. */
function toLines(items: readonly object[]): string {
  let out = '';
  let lastY: number | undefined;
  for (const item of items) {
    if (!isRun(item)) continue;
    const y = item.transform[5] ?? 0;
    const gap = lastY === undefined ? 0 : Math.abs(lastY - y);
    if (out !== '' && gap > Math.max(item.height, 6) * 1.9) out = `${out.trimEnd()}\n\n`;
    else if (out !== '' && gap > 1 && !/\s$/u.test(out)) out += '\n';
    out += item.str;
    if (item.hasEOL && !/\s$/u.test(out)) out += '\n';
    if (item.str !== '') lastY = y;
  }
  // A word that was divided at the end of its line is one word.
  return out.replace(/(?<=\p{Ll})-\n(?=\p{Ll})/gu, '').trim();
}
