// What the panel asks of the page besides its text, and what it hears back. Parsed in the panel: a page's script is not ours to trust.
import * as z from 'zod/mini';

/** `show` scrolls to the words and marks them; `find` says where they stand. */
export interface PageToolRequest {
  type: 'show' | 'find';
  text: string;
}

export const pageToolAnswer = z.object({
  found: z.number(),
  /** The words with those around them; of `find` alone, 20 at most. */
  passages: z.array(z.string().check(z.maxLength(20_000))).check(z.maxLength(20)),
});
export type PageToolAnswer = z.infer<typeof pageToolAnswer>;
