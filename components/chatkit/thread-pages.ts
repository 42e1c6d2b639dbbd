// Threads and pages of items as a server answers them, parsed; used by the links, the controller and the history.
import type { Page, ThreadItem, ThreadMetadata } from '../../lib/chatkit/items';
import type { Operation } from '../../lib/chatkit/operations';
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

/** How a page continues towards older items. */
export function olderOf(page: Page<unknown>): Pick<ThreadSnapshot, 'hasOlder' | 'olderCursor'> {
  return { hasOlder: page.has_more && page.after !== undefined, olderCursor: page.after };
}

/** A thread's title and status, and its first page; nothing when the value is no thread. */
export function toThread(value: unknown) {
  if (!isThread(value)) return undefined;
  const items = toPage(value['items']) ?? { data: [], has_more: false };
  return { metadata: metadataOf(value), page: items };
}

/** A page of threads; nothing when the value is no page. */
export function toThreadPage(value: unknown): Page<ThreadMetadata> | undefined {
  if (!isRecord(value) || !Array.isArray(value['data'])) return undefined;
  return { data: value['data'].filter(isThread), ...cursorOf(value) };
}

function toPage(value: unknown): Page<ThreadItem> | undefined {
  if (!isRecord(value) || !Array.isArray(value['data'])) return undefined;
  return { data: toItems(value['data']), ...cursorOf(value) };
}

function cursorOf(page: Record<string, unknown>): { has_more: boolean; after?: string } {
  const after = page['after'];
  return { has_more: page['has_more'] === true, ...(typeof after === 'string' ? { after } : {}) };
}

function isThread(value: unknown): value is Record<string, unknown> & ThreadMetadata {
  return isRecord(value) && typeof value['id'] === 'string';
}
