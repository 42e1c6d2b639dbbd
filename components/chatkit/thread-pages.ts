// Threads and pages of items as a server answers them, parsed; used by the links, the controller and the history.
import type { Page, ThreadItem, ThreadMetadata } from '../../lib/chatkit/items';
import type { Operation } from '../../lib/chatkit/operations';
import { readThread } from '../../lib/chatkit/read-item';
import { fail, ok, type Result } from '../../lib/shared/result';
import type { ChatKitClient } from './chatkit-client';
import { clientFault, type ClientFault } from './client-fault';
import { isRecord, toItems } from './parse-event';
import { metadataOf } from './stream-reducer';
import type { ThreadSnapshot } from './thread-state';

/** Items of one page: more than a screen, less than a wait. */
const itemsPerPage = 50;

type Read = ChatKitClient['read'];

/** The newest page of items before the cursor, in ascending order. */
export async function readPage(
  read: Read,
  threadId: string,
  after: string | undefined,
  signal?: AbortSignal,
): Promise<Result<Page<ThreadItem>, ClientFault>> {
  const operation: Operation = {
    type: 'items.list',
    params: {
      thread_id: threadId,
      limit: itemsPerPage,
      order: 'desc',
      ...(after === undefined ? {} : { after }),
    },
  };
  const answer = await read(operation, signal);
  if (!answer.ok) return answer;
  const page = toPage(answer.value);
  return page ? ok({ ...page, data: page.data.toReversed() }) : fail(clientFault('unreadable'));
}

/** A server that has more and more of nothing is not asked for ever. */
const maxEmptyPages = 100;

/** The same, passing over pages that hold nothing but hidden items: nothing on the screen would ask for the next. */
export async function readFilledPage(
  read: Read,
  threadId: string,
  after: string | undefined,
  isWanted: () => boolean,
): Promise<Result<Page<ThreadItem>, ClientFault>> {
  let page = await readPage(read, threadId, after);
  for (let count = 1; count < maxEmptyPages; count++) {
    if (!page.ok || !isWanted()) break;
    const { data, has_more: hasMore, after: next } = page.value;
    if (data.length > 0 || !hasMore || next === undefined) break;
    page = await readPage(read, threadId, next);
  }
  return page;
}

/** How a page continues towards older items. */
export function olderOf(page: Page<unknown>): Pick<ThreadSnapshot, 'hasOlder' | 'olderCursor'> {
  return { hasOlder: page.has_more && page.after !== undefined, olderCursor: page.after };
}

/** A thread's title and status, and its first page; nothing when the value is no thread. */
export function toThread(value: unknown) {
  const thread = isRecord(value) ? readThread(value) : undefined;
  if (!thread || !isRecord(value)) return undefined;
  const items = toPage(value['items']) ?? { data: [], has_more: false };
  return { metadata: metadataOf(thread), page: items };
}

/** A page of threads; nothing when the value is no page. */
export function toThreadPage(value: unknown): Page<ThreadMetadata> | undefined {
  if (!isRecord(value) || !Array.isArray(value['data'])) return undefined;
  return { data: value['data'].flatMap((thread) => readThread(thread) ?? []), ...cursorOf(value) };
}

function toPage(value: unknown): Page<ThreadItem> | undefined {
  if (!isRecord(value) || !Array.isArray(value['data'])) return undefined;
  return { data: toItems(value['data']), ...cursorOf(value) };
}

function cursorOf(page: Record<string, unknown>): { has_more: boolean; after?: string } {
  const after = page['after'];
  return { has_more: page['has_more'] === true, ...(typeof after === 'string' ? { after } : {}) };
}
