// A secret as it is held for the browser session; parsed when it comes back from storage.
import * as z from 'zod/mini';

const heldSecret = z.object({
  value: z.string(),
  /** Milliseconds since 1970; absent when the server named no end. */
  expiresAt: z.exactOptional(z.number()),
  /** The model the server says it gave, which may differ from the one asked for. */
  model: z.exactOptional(z.string()),
  /** Only after a sign-in: what gets the next token without the user. */
  refreshToken: z.exactOptional(z.string()),
  /** Only after a sign-in: who the user is to the provider. */
  subject: z.exactOptional(z.string()),
});
export type HeldSecret = z.infer<typeof heldSecret>;

/** All that is held for one backend. */
export const heldSecrets = z.object({
  /** What the secrets were obtained for; they are given to nothing else, not even to a backend that took over the id. */
  openedFor: z.string(),
  /** Newest last. */
  secrets: z.array(z.extend(heldSecret, { scope: z.string() })),
});
export type HeldSecrets = z.infer<typeof heldSecrets>;
