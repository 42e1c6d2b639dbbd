// When a lost connection is tried again: soon at first, then less often, and never while nobody looks. Used by the watch store.

const firstDelayMs = 200;
const longestDelayMs = 10_000;

function untilVisible(signal: AbortSignal): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    function check() {
      if (!signal.aborted && document.visibilityState === 'hidden') return;
      document.removeEventListener('visibilitychange', check);
      signal.removeEventListener('abort', check);
      resolve();
    }
    document.addEventListener('visibilitychange', check);
    signal.addEventListener('abort', check);
  });
}

/** Waits before attempt number `attempt` (from 1); resolves early when the signal aborts. */
export async function waitToReconnect(attempt: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, Math.min(firstDelayMs * 2 ** (attempt - 1), longestDelayMs));
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
  await untilVisible(signal);
}
