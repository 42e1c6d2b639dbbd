// Keeps the background up while turns run, and not longer; held by the turns, made in `compose.ts`.

export interface KeepAlive {
  /** Keeps the background alive until the returned function is called. Holds add up. */
  hold(): () => void;
}

/** Both browsers stop a silent background after 30 s. */
const callEveryMs = 20_000;

/**
 * @param callBrowser any call of the extension API: only these count as life (timers, sockets, locks and storage do not)
 * @param every calls back every so many milliseconds until the returned function is called
 */
export function createKeepAlive(
  callBrowser: () => Promise<unknown>,
  every: (ms: number, callback: () => void) => () => void,
): KeepAlive {
  let holders = 0;
  let stop: (() => void) | undefined;
  return {
    hold() {
      holders += 1;
      stop ??= every(callEveryMs, () => {
        // The answer does not matter, and a failing call has counted too.
        void callBrowser().catch(() => {});
      });
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        holders -= 1;
        if (holders > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
