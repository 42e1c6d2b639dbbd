// Backends added and tested by hand. Answered by `server/answers/backend-answers.ts`.
import * as z from 'zod/mini';
import { ofBackend } from './of-backend';

export const backendOperations = [
  /** Reads what a server says about itself, and asks it nothing. Answers `{ finding: Finding }`, or a fault with status 400. */
  z.object({
    type: z.literal('beside.backends.detect'),
    params: z.object({ address: z.string() }),
  }),
  /** Sends a test question in one form after the other until one is answered. Answers `{ finding: Finding }`, or a fault with status 400. */
  z.object({ type: z.literal('beside.backends.ask'), params: ofBackend }),
  /** Streams `CheckEvent`s: the nine steps of the connection test. Ends with its caller. */
  z.object({ type: z.literal('beside.backends.test'), params: ofBackend }),
  /**
   * An address, and what is known of it besides, become a backend and the default model. Answers `{ backendId, modelId }` or a
   * fault with status 400.
   */
  z.object({
    type: z.literal('beside.add_backend'),
    params: z.object({
      address: z.string(),
      fields: z.optional(z.record(z.string(), z.json())),
    }),
  }),
] as const;
