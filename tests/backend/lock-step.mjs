// @ts-check
// Lets a test send an answer one token at a time. Opened by the reply writers, released by the control endpoint.

/**
 * @typedef {object} Gate
 * @property {() => Promise<boolean>} pass waits for one release; false when the gate was closed meanwhile
 * @property {() => void} close
 */
/**
 * @typedef {object} LockStep
 * @property {(path: string) => Gate} open
 * @property {(release: { path?: string, count?: number, waitMs?: number }) => Promise<number>} release
 *   resolves with the number of open answers that it reached: it waits up to `waitMs` (default 5000) for the first
 * @property {() => void} clear
 */

/** @returns {LockStep} */
export function createLockStep() {
  /** @type {Set<{ path: string, credit: number, wake: () => void, closed: boolean }>} */
  const gates = new Set();
  /** @type {Set<() => void>} */
  const opened = new Set();

  /** @param {string | undefined} path */
  const matching = (path) => [...gates].filter((gate) => path === undefined || gate.path === path);

  return {
    open(path) {
      const gate = { path, credit: 0, wake: () => {}, closed: false };
      gates.add(gate);
      for (const tell of opened) tell();
      return {
        async pass() {
          while (gate.credit === 0 && !gate.closed) {
            await new Promise((resolve) => (gate.wake = () => resolve(undefined)));
          }
          gate.credit -= 1;
          return !gate.closed;
        },
        close() {
          gate.closed = true;
          gates.delete(gate);
          gate.wake();
        },
      };
    },
    async release({ path, count = 1, waitMs = 5000 }) {
      if (matching(path).length === 0) {
        await new Promise((resolve) => {
          const settle = () => {
            clearTimeout(timer);
            opened.delete(tell);
            resolve(undefined);
          };
          const tell = () => {
            if (matching(path).length > 0) settle();
          };
          const timer = setTimeout(settle, waitMs);
          opened.add(tell);
        });
      }
      const reached = matching(path);
      for (const gate of reached) {
        gate.credit += count;
        gate.wake();
      }
      return reached.length;
    },
    clear() {
      for (const gate of gates) {
        gate.closed = true;
        gate.wake();
      }
      gates.clear();
    },
  };
}
