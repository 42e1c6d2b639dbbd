// The page as it came with a message, in the shape that is stored and sent. Used wherever a message arrives, and where it is read again.
import type * as z from 'zod/mini';
import type { messageMetadata } from '../messaging/message-metadata';
import type { ContextPart } from '../model/turn';
import type { ItemRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';

/** What is absent stays absent. */
export function toContextParts(parts: z.infer<typeof messageMetadata>['context']): ContextPart[] {
  return parts.map(({ language, ...part }) => ({
    ...part,
    ...(language === undefined ? {} : { language }),
  }));
}

/** What went along with a message, with its texts from where they are kept. */
export async function readContextParts(
  store: Pick<ThreadStore, 'getPageText'>,
  { threadId, ours }: Pick<ItemRecord, 'threadId' | 'ours'>,
): Promise<ContextPart[]> {
  const parts: ContextPart[] = [];
  for (const part of ours.context ?? []) {
    if ('text' in part) parts.push(part);
    else {
      const { textId, ...rest } = part;
      parts.push({ ...rest, text: (await store.getPageText(threadId, textId)) ?? '' });
    }
  }
  return parts;
}
