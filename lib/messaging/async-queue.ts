// Turns calls into an async iterable: what is pushed is read in order. Used by `panel-operations.ts`.

export interface AsyncQueue<T> {
  push(value: T): void;
  /** Ends the reading after what was pushed; with an error, the reader throws it there. */
  end(error?: unknown): void;
  /** Read by one reader. Leaving the loop early calls `onLeave`. */
  values: AsyncGenerator<T, void, void>;
}

/** A queue without a limit of its own: whoever pushes keeps the amount in bounds. */
export function createAsyncQueue<T>(onLeave: () => void = () => {}): AsyncQueue<T> {
  let waiting: T[] = [];
  let ended: { error?: unknown } | undefined;
  let wake: (() => void) | undefined;

  async function* read(): AsyncGenerator<T, void, void> {
    try {
      for (;;) {
        const values = waiting;
        waiting = [];
        yield* values;
        if (waiting.length > 0) continue;
        if (ended) {
          if ('error' in ended) throw ended.error;
          return;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      onLeave();
    }
  }

  return {
    push(value) {
      if (ended) return;
      waiting.push(value);
      wake?.();
    },
    end(...error: [unknown?]) {
      ended ??= error.length > 0 ? { error: error[0] } : {};
      wake?.();
    },
    values: read(),
  };
}
