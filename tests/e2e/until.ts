// Waiting for a condition instead of for a time; used by drivers, verbs and stories.

const intervalMs = 15;

/**
 * Reads until what was read satisfies the condition, and returns it.
 * Throws after `timeoutMs` with the last value read, so that a failed wait says what stood there instead.
 */
export async function until<T>(
  what: string,
  read: () => Promise<T> | T,
  isMet: (value: T) => boolean,
  timeoutMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (isMet(value)) return value;
    if (performance.now() > deadline) {
      throw new Error(
        `Waited ${timeoutMs} ms for ${what}; last seen: ${JSON.stringify(value)?.slice(0, 1500)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
}
