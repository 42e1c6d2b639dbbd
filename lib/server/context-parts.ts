// The page as it came with a message, in the shape that is stored and sent. Used wherever a message arrives.
import type * as z from 'zod/mini';
import type { messageMetadata } from '../messaging/message-metadata';
import type { ContextPart } from '../model/turn';

/** What is absent stays absent. */
export function toContextParts(parts: z.infer<typeof messageMetadata>['context']): ContextPart[] {
  return parts.map(({ language, ...part }) => ({
    ...part,
    ...(language === undefined ? {} : { language }),
  }));
}
