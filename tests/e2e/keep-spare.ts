// Starts the next story's browser while this one is told: most of a story is waiting. Used by the spec of each browser.

export interface Spare<Browser> {
  /** A browser that nobody has used. Rejects when it could not be started. */
  take(): Promise<Browser>;
  /** Closes the one that nobody took. */
  end(): Promise<void>;
}

/** A browser ahead of its story, from the first `take` on; each has its own profile, as if it were started for its story. */
export function keepSpare<Browser extends { close(): Promise<void> }>(
  start: () => Promise<Browser>,
): Spare<Browser> {
  let next: Promise<Browser> | undefined;
  return {
    async take() {
      const taken = await (next ?? start());
      next = start();
      // Whoever takes it is told.
      next.catch(() => {});
      return taken;
    },
    async end() {
      await next?.then(
        (browser) => browser.close(),
        () => {},
      );
    },
  };
}
