// What a panel asks about the thread that it shows. Answered by `server/answers/thread-answers.ts`.
import * as z from 'zod/mini';

export const threadOperations = [
  /** Streams `AttachFrame`s (`chatkit/attach.ts`). */
  z.object({ type: z.literal('beside.attach'), params: z.object({ thread_id: z.string() }) }),
  /** Stops the running turn of a thread, from any window. Answers `{}`. */
  z.object({ type: z.literal('beside.stop'), params: z.object({ thread_id: z.string() }) }),
  /** What our record adds to items that the element shows: answers `{ notes: ItemNote[] }`, the newest 100 turns before `after` (an item id). */
  z.object({
    type: z.literal('beside.item_notes'),
    params: z.object({ thread_id: z.string(), after: z.nullish(z.string()) }),
  }),
  /** Asks the last message of a thread again, of this backend alone; with `remember`, it may be fallen back to from now on. Streams as a retry does. */
  z.object({
    type: z.literal('beside.ask_instead'),
    params: z.object({
      thread_id: z.string(),
      backend_id: z.string(),
      remember: z.optional(z.boolean()),
    }),
  }),
] as const;
