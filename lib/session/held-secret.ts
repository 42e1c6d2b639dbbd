// A secret as it is held for the browser session; parsed when it comes back from storage.
import * as z from 'zod/mini';

const heldSecret = z.object({
  value: z.string(),
  /** Milliseconds since 1970; absent when the server named no end. */
  expiresAt: z.optional(z.number()),
  /** The model the server says it gave, which may differ from the one asked for. */
  model: z.optional(z.string()),
});
export type HeldSecret = z.infer<typeof heldSecret>;

/** What another version of us may have stored and we cannot read is nothing. */
export function parseHeld(stored: unknown): HeldSecret | undefined {
  const parsed = heldSecret.safeParse(stored);
  return parsed.success ? parsed.data : undefined;
}

/** As plain JSON, without properties that are absent. */
export function toStored(held: HeldSecret): { [key: string]: string | number } {
  return {
    value: held.value,
    ...(held.expiresAt === undefined ? {} : { expiresAt: held.expiresAt }),
    ...(held.model === undefined ? {} : { model: held.model }),
  };
}
