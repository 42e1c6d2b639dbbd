// What a message carries beside ChatKit's own fields: the page, captured by the panel. Parsed by the server and in our own operations.
import * as z from 'zod/mini';

/** `metadata.beside` of a `threads.create` or `threads.add_user_message` request. */
export const messageMetadata = z.object({
  context: z.array(
    z.object({
      kind: z.enum(['page', 'selection']),
      title: z.string(),
      url: z.string(),
      language: z.optional(z.string()),
      text: z.string(),
    }),
  ),
  /** With `threads.create`: nothing of the new thread is stored. */
  temporary: z.optional(z.literal(true)),
});
