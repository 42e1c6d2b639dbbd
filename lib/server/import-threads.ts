// Takes in threads from an exported file, piece by piece, as data: nothing in them runs, and nothing that is here changes. Called by `answers/history-answers.ts`.
import * as z from 'zod/mini';
import type { ThreadItem } from '../chatkit/items';
import { isHidden } from '../chatkit/is-hidden';
import { readItem } from '../chatkit/read-item';
import type { BesideParams } from '../messaging/beside-operations';
import type { Json } from '../shared/json';
import type { ItemRecord, ThreadRecord } from '../store/records';
import type { AskDeps } from './begin-turn';

const maxTextLength = 2_000_000;
const itemId = z.string().check(z.regex(/^[\w.:-]{1,200}$/u));

const exportedItem = z.object({
  body: z.json(),
  state: z.optional(z.enum(['stopped', 'interrupted', 'failed'])),
  feedback: z.optional(z.enum(['positive', 'negative'])),
  context: z.optional(
    z.array(
      z.object({
        kind: z.enum(['page', 'selection']),
        title: z.string().check(z.maxLength(2000)),
        url: z.string().check(z.maxLength(10_000)),
        text: z.string().check(z.maxLength(maxTextLength)),
        language: z.exactOptional(z.string().check(z.maxLength(100))),
      }),
    ),
  ),
});

/** `known`: a thread of this id was here before, and stays as it was. */
export async function importPiece(
  { store, live, now }: Pick<AskDeps, 'store' | 'live' | 'now'>,
  { thread: given, items, isLast }: BesideParams['beside.threads.import'],
): Promise<'going-on' | 'done' | 'known'> {
  return await live.alone(given.id, async () => {
    const before = await store.getThread(given.id);
    if (before && !before.arriving) return 'known';
    const { title, modelId, ...rest } = given;
    const thread: ThreadRecord = {
      ...rest,
      ...(title === undefined ? {} : { title }),
      ...(modelId === undefined ? {} : { modelId }),
      owner: 'local',
      status: { type: 'active' },
      updatedAt: now(),
      rev: (before?.rev ?? -1) + 1,
    };
    await store.write([
      {
        type: 'put-thread',
        // Unlisted until it is whole: one that breaks off is removed like one that was deleted.
        thread: isLast ? thread : { ...thread, arriving: true, deletedAt: now() },
      },
      ...items.flatMap((item) => {
        const record = toRecord(given.id, item);
        return record ? [{ type: 'put-item' as const, item: record }] : [];
      }),
    ]);
    return isLast ? 'done' : 'going-on';
  });
}

/** Nothing for what is no item, or is there for the machinery alone. */
function toRecord(threadId: string, value: Json): ItemRecord | undefined {
  const exported = exportedItem.safeParse(value);
  if (!exported.success) return undefined;
  const read = readItem(exported.data.body);
  if (!read || isHidden(read) || !itemId.safeParse(read.id).success) return undefined;
  const { state, feedback, context } = exported.data;
  return {
    threadId,
    id: read.id,
    turnId: 'import',
    body: toSettled({ ...read, thread_id: threadId }),
    ours: {
      from: 'import',
      ...(state === undefined ? {} : { state }),
      ...(feedback === undefined ? {} : { feedback }),
      ...(context === undefined ? {} : { context }),
    },
  };
}

/** What waited for somebody waits no longer: a call is never run, a question never asked; bytes of files did not come along. */
function toSettled(item: ThreadItem): ThreadItem {
  if (item.type === 'client_tool_call') return { ...item, status: 'completed' };
  if (item.type === 'structured_input' && item.status === 'pending')
    return { ...item, status: 'skipped' };
  if (item.type !== 'user_message') return item;
  const attachments = item.attachments.map(({ id, name, mime_type }) => ({
    type: 'file' as const,
    id,
    name,
    mime_type,
  }));
  return { ...item, attachments };
}
