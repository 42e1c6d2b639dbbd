// Keys and sign-ins. Keys go in and never come out: no answer holds one. Answered by `server/answers/opener-answers.ts`.
import * as z from 'zod/mini';
import { ofBackend } from './of-backend';

export const openerOperations = [
  /** Keeps the backend's key until the browser is closed. Answers `{}`. */
  z.object({
    type: z.literal('beside.keys.set'),
    params: z.extend(ofBackend, { value: z.string() }),
  }),
  /** Answers `{ state: KeyState }`. */
  z.object({ type: z.literal('beside.keys.has'), params: ofBackend }),
  /** Forgets key, sealed key and session. Answers `{}`. */
  z.object({ type: z.literal('beside.keys.remove'), params: ofBackend }),
  /** Keeps the open key on disk as well, sealed with a passphrase. Answers `{}`. */
  z.object({
    type: z.literal('beside.keys.seal'),
    params: z.extend(ofBackend, { passphrase: z.string() }),
  }),
  /** Opens every sealed key that the passphrase fits. Answers `{ opened: number }`. */
  z.object({
    type: z.literal('beside.keys.unlock'),
    params: z.object({ passphrase: z.string() }),
  }),
  /** Shows the window of the backend's provider; answers `{}` once the user has signed in. */
  z.object({ type: z.literal('beside.sign_in'), params: ofBackend }),
] as const;

/** `open`: usable until the browser is closed. `sealed`: waits for its passphrase. */
export type KeyState = 'none' | 'open' | 'sealed';
