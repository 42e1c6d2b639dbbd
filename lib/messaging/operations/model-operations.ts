// What can be asked, and what may stand in for it. Answered by `server/answers/model-answers.ts`.
import * as z from 'zod/mini';
import { ofBackend } from './of-backend';

export const modelOperations = [
  /** Streams `PanelEvent`s: first the whole state, then changes. One per panel. */
  z.object({ type: z.literal('beside.watch'), params: z.object({}) }),
  /** Forgets what the user allowed this model to fall back to. Answers `{}`. */
  z.object({
    type: z.literal('beside.forget_consent'),
    params: z.object({ model_id: z.string() }),
  }),
  /** Answers `{ models: string[] }`: the names that the server lists, or a fault with status 400. */
  z.object({ type: z.literal('beside.list_models'), params: ofBackend }),
] as const;
