// Time as a parameter: made once from the browser's clock in `compose.ts`, from a fake in tests.

export interface Timers {
  /** Calls back once after `ms` milliseconds, unless the returned function was called before. */
  after(ms: number, callback: () => void): () => void;
}
