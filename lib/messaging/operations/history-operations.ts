// What panel and settings page ask about all threads: search, undo, drafts, files. Answered by `server/answers/history-answers.ts`.
import * as z from 'zod/mini';

const maxQuestion = 500;
const maxDraft = 200_000;

export const historyOperations = [
  /** Answers `{ results: FoundThread[], more: boolean }`: threads with words that begin as these do, newest first, at most 30. */
  z.object({
    type: z.literal('beside.threads.search'),
    params: z.object({ query: z.string().check(z.maxLength(maxQuestion)) }),
  }),
  /** Takes a deletion back. Answers `{}`, or 404 when it is too late. */
  z.object({
    type: z.literal('beside.threads.restore'),
    params: z.object({ thread_id: z.string() }),
  }),
  /**
   * One piece of a file with one thread or all of them: answers `{ text: string, after?: string }`. The pieces, put together until
   * there is no `after`, are the file. See `messaging/thread-files.ts`.
   */
  z.object({
    type: z.literal('beside.threads.export'),
    params: z.object({
      format: z.enum(['json', 'markdown']),
      thread_id: z.nullish(z.string()),
      after: z.nullish(z.string()),
    }),
  }),
  /**
   * One piece of one thread of an exported file: answers `{ state: 'going-on' | 'done' | 'known' }`. A thread whose id is here already
   * stays as it is. The thread is listed once its last piece has come.
   */
  z.object({
    type: z.literal('beside.threads.import'),
    params: z.object({
      thread: z.object({
        id: z.string().check(z.regex(/^thr_\w{1,64}$/u)),
        createdAt: z.string().check(z.maxLength(40)),
        title: z.optional(z.string().check(z.maxLength(500))),
        titleBy: z.enum(['user', 'auto']),
        modelId: z.optional(z.string().check(z.maxLength(500))),
      }),
      items: z.array(z.json()).check(z.maxLength(500)),
      isLast: z.boolean(),
    }),
  }),
  /** Deletes every thread for good, with all that belongs to it. Answers `{}`. */
  z.object({ type: z.literal('beside.threads.wipe'), params: z.object({}) }),
  /** What was typed in a thread, or in the chat that is not begun yet, and not sent. Answers `{ text: string }`. */
  z.object({
    type: z.literal('beside.drafts.get'),
    params: z.object({ thread_id: z.nullable(z.string()) }),
  }),
  /** Keeps it; an empty text forgets it. Answers `{}`. */
  z.object({
    type: z.literal('beside.drafts.put'),
    params: z.object({
      thread_id: z.nullable(z.string()),
      text: z.string().check(z.maxLength(maxDraft)),
    }),
  }),
] as const;

/** A thread that was found, and the place in it: the words around, the match apart from them. */
export interface FoundThread {
  id: string;
  title?: string;
  created_at: string;
  /** Absent where the title itself was found. */
  place?: { before: string; match: string; after: string };
}
