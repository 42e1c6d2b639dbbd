// Threads to a file and back, for the pages that offer it: history in the panel, Data in the settings.
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../shared/result';
import type { Json } from '../shared/json';
import { parseJson } from '../wire/json';
import type { PanelOperations } from './panel-operations';

export type ThreadFileFormat = 'json' | 'markdown';

/** Bytes of a file that is read. */
export const maxFileBytes = 64 * 1024 * 1024;
/** Of one piece on its way to the background: well below what its door lets in. */
const maxPieceChars = 3_000_000;
const maxPieceItems = 200;

const unreadableAnswer = 'The conversations could not be read: try again.';
const texts = {
  tooLarge: 'This file is too large: at most 64 MB can be imported.',
  noJson: 'This file is no JSON: choose a file that was exported as JSON.',
  foreign: 'This file was not exported by Beside.',
  broken: 'The import broke off: import the file again, what is here already stays as it is.',
};

const piece = z.object({ text: z.string(), after: z.optional(z.string()) });

/** One thread, or all of them, as a file's text in pieces. Throws a TypeError when the connection broke. */
export async function exportThreads(
  operations: Pick<PanelOperations, 'operation'>,
  format: ThreadFileFormat,
  threadId?: string,
): Promise<Result<Blob, string>> {
  const parts: string[] = [];
  let after: string | undefined;
  do {
    const { status, body } = await operations.operation('beside.threads.export', {
      format,
      ...(threadId === undefined ? {} : { thread_id: threadId }),
      ...(after === undefined ? {} : { after }),
    });
    const parsed = piece.safeParse(body);
    if (status !== 200 || !parsed.success) return fail(unreadableAnswer);
    parts.push(parsed.data.text);
    ({ after } = parsed.data);
  } while (after !== undefined);
  const type = format === 'json' ? 'application/json' : 'text/markdown';
  return ok(new Blob(parts, { type }));
}

const file = z.object({
  format: z.literal('beside-threads'),
  version: z.literal(1),
  threads: z.array(
    z.nullable(z.object({ thread: z.record(z.string(), z.json()), items: z.array(z.json()) })),
  ),
});

export interface ImportResult {
  imported: number;
  /** Here already, and left as they are. */
  known: number;
  /** Not written by us, or not whole. */
  unreadable: number;
}

/** Reads a file that `exportThreads` wrote as JSON. The fault is a sentence. */
export async function importThreads(
  operations: Pick<PanelOperations, 'operation'>,
  source: Blob,
): Promise<Result<ImportResult, string>> {
  if (source.size > maxFileBytes) return fail(texts.tooLarge);
  const json = parseJson(await source.text(), maxFileBytes);
  if (!json.ok) return fail(texts.noJson);
  const parsed = file.safeParse(json.value);
  if (!parsed.success) return fail(texts.foreign);
  const result: ImportResult = { imported: 0, known: 0, unreadable: 0 };
  try {
    for (const entry of parsed.data.threads) {
      if (!entry) continue;
      const state = await importThread(operations, entry);
      if (state === 'done') result.imported += 1;
      else if (state === 'known') result.known += 1;
      else result.unreadable += 1;
    }
  } catch {
    return fail(texts.broken);
  }
  return ok(result);
}

const state = z.object({ state: z.enum(['going-on', 'done', 'known']) });

async function importThread(
  { operation }: Pick<PanelOperations, 'operation'>,
  { thread, items }: { thread: object; items: readonly Json[] },
): Promise<'done' | 'known' | 'unreadable'> {
  const pieces = [...toPieces(items)];
  for (const [place, part] of pieces.entries()) {
    const isLast = place === pieces.length - 1;
    const { status, body } = await operation('beside.threads.import', {
      thread,
      items: part,
      isLast,
    });
    const answer = state.safeParse(body);
    if (status !== 200 || !answer.success) return 'unreadable';
    if (answer.data.state === 'known') return 'known';
  }
  return 'done';
}

/** At least one piece; an item that fits into none is left out. */
function* toPieces(items: readonly Json[]): Generator<Json[]> {
  let part: Json[] = [];
  let chars = 0;
  for (const item of items) {
    const length = JSON.stringify(item).length;
    if (length > maxPieceChars) continue;
    if (part.length === maxPieceItems || chars + length > maxPieceChars) {
      yield part;
      part = [];
      chars = 0;
    }
    part.push(item);
    chars += length;
  }
  yield part;
}
