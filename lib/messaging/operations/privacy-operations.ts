// What would leave, before it does: the preview of a message, and a text tried against the rules. Answered by `server/answers/privacy-answers.ts`.
import * as z from 'zod/mini';
import { userMessageInput } from '../../chatkit/operations';
import { messageMetadata } from '../message-metadata';

/** UTF-16 units. */
const maxTried = 100_000;

export const privacyOperations = [
  /**
   * What the model's first backend would be sent for this message. Sends and stores nothing. Answers a `TurnPreview`
   * (`turn/preview-turn.ts`), or a fault with status 400 where the message could not be sent either.
   */
  z.object({
    type: z.literal('beside.preview'),
    params: z.object({
      /** Null in a new chat. */
      thread_id: z.nullable(z.string()),
      input: userMessageInput,
      context: messageMetadata.shape.context,
    }),
  }),
  /**
   * What is found in a text of at most 100,000 characters. Answers `{ spans, sent }`: `spans` is `{ class, start, end }[]` in the
   * given text, `sent` what would leave in its place.
   */
  z.object({
    type: z.literal('beside.redaction.test'),
    params: z.object({
      text: z.string().check(z.maxLength(maxTried)),
      /** Rules that have not been saved yet; absent: those of the settings. What a rule may be: `model/rule-pattern.ts`. */
      own: z.optional(
        z.object({
          names: z.array(z.string()),
          rules: z.array(z.object({ pattern: z.string(), flags: z.exactOptional(z.string()) })),
        }),
      ),
      /** Whose switches hold; absent: every class becomes a placeholder. */
      backend_id: z.optional(z.string()),
    }),
  }),
] as const;
