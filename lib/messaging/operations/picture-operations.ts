// What a panel asks of pictures that lie elsewhere. Answered by `server/answers/picture-answers.ts`.
import * as z from 'zod/mini';

/** The longest address of a picture, in characters. */
const maxAddress = 4_000;

export const pictureOperations = [
  /** Fetches a picture because somebody clicked on it. Answers `{ asset_id }`: a file to be read, then deleted with `attachments.delete`. */
  z.object({
    type: z.literal('beside.pictures.read'),
    params: z.object({
      thread_id: z.string(),
      url: z.string().check(z.maxLength(maxAddress)),
    }),
  }),
] as const;
