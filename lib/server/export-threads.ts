// Writes threads as a file, piece by piece, so that no piece grows with what is stored. Called by `answers/history-answers.ts`.
import type { ItemRecord, ThreadRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { readContextParts } from './context-parts';
import { toMarkdownItem, toMarkdownTitle } from './thread-markdown';

/** Items of one piece. */
const pageSize = 100;

interface ExportQuery {
  format: 'json' | 'markdown';
  /** One thread; absent for all of them, oldest first. */
  threadId?: string;
  /** From the piece before. */
  after?: string;
}

export interface ExportPiece {
  text: string;
  /** Absent with the last piece. */
  after?: string;
}

/** The file's own words around and between threads and items. */
interface Form {
  start: string;
  between: string;
  end: string;
  open(thread: ThreadRecord): string;
  item(item: ItemRecord, isFirst: boolean): string;
  close: string;
  /** Stands where a thread was deleted while the file was written. */
  gone: string;
}

const forms: Record<ExportQuery['format'], Form> = {
  json: {
    start: '{"format":"beside-threads","version":1,"threads":[',
    between: ',\n',
    end: ']}\n',
    open: (thread) => `{"thread":${JSON.stringify(toExportedThread(thread))},"items":[`,
    item: (item, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(toExportedItem(item))}`,
    close: ']}',
    gone: 'null',
  },
  markdown: {
    start: '',
    between: '\n---\n\n',
    end: '',
    open: toMarkdownTitle,
    item: ({ body }) => toMarkdownItem(body),
    close: '',
    gone: '',
  },
};

/** A cursor that fits no thread any more ends the file. */
export async function exportPiece(
  store: ThreadStore,
  { format, threadId: only, after }: ExportQuery,
): Promise<ExportPiece> {
  const form = forms[format];
  const start = after === undefined ? form.start : '';
  const place = after === undefined ? await firstPlace(store, only) : toPlace(after);
  if (!place) return { text: start + form.end };
  const { threadId, itemId } = place;
  const thread = await store.getThread(threadId);
  if (!thread) return await finish(store, form, start + form.gone, threadId, only);

  const page = (await store.listItems(threadId, {
    limit: pageSize,
    order: 'asc',
    ...(itemId === undefined ? {} : { after: itemId }),
  })) ?? { data: [], has_more: false };
  const items = format === 'json' ? await withPageTexts(store, page.data) : page.data;
  const text = [
    start,
    itemId === undefined ? form.open(thread) : '',
    ...items.map((item, index) => form.item(item, itemId === undefined && index === 0)),
  ].join('');
  if (page.after !== undefined) return { text, after: `${threadId}/${page.after}` };
  return await finish(store, form, text + form.close, threadId, only);
}

/** A file stands for itself: each message has its page with it. */
async function withPageTexts(store: ThreadStore, items: readonly ItemRecord[]) {
  const whole: ItemRecord[] = [];
  for (const item of items) {
    const { context } = item.ours;
    whole.push(
      context
        ? { ...item, ours: { ...item.ours, context: await readContextParts(store, item) } }
        : item,
    );
  }
  return whole;
}

/** The thread has ended: the next one follows, or the file ends. */
async function finish(
  store: ThreadStore,
  form: Form,
  text: string,
  threadId: string,
  only: string | undefined,
): Promise<ExportPiece> {
  const next =
    only === undefined
      ? await store.listThreads({ limit: 1, order: 'asc', after: threadId })
      : undefined;
  const [following] = next?.data ?? [];
  return following
    ? { text: text + form.between, after: `${following.id}/` }
    : { text: text + form.end };
}

async function firstPlace(
  store: ThreadStore,
  only: string | undefined,
): Promise<{ threadId: string; itemId?: string } | undefined> {
  if (only !== undefined) return { threadId: only };
  const [first] = (await store.listThreads({ limit: 1, order: 'asc' }))?.data ?? [];
  return first && { threadId: first.id };
}

/** `thread/` begins a thread, `thread/item` goes on behind an item. */
function toPlace(after: string): { threadId: string; itemId?: string } {
  const [threadId = '', itemId = ''] = after.split(/\/(.*)/su);
  return { threadId, ...(itemId === '' ? {} : { itemId }) };
}

function toExportedThread({ id, createdAt, title, titleBy, modelId }: ThreadRecord) {
  return {
    id,
    createdAt,
    titleBy,
    ...(title === undefined ? {} : { title }),
    ...(modelId === undefined ? {} : { modelId }),
  };
}

function toExportedItem({ body, ours }: ItemRecord) {
  const { state, context, feedback } = ours;
  return {
    body,
    ...(state === undefined || state === 'queued' ? {} : { state }),
    ...(context === undefined ? {} : { context }),
    ...(feedback === undefined ? {} : { feedback }),
  };
}
