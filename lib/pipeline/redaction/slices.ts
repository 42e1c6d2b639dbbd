// Work in slices of 8 ms: in Firefox the background shares the panel's thread. Made by `compose.ts`.
import type { Timers } from '../../shared/timers';

const sliceMs = 8;

/** Awaited often: nothing while the slice lasts, then a promise that lets others have the thread first. */
export function createPause(timers: Timers, now: () => number): () => Promise<void> | undefined {
  let began = now();
  return () => {
    const at = now();
    // After a rest the clock has moved on by itself: one pause too many costs nothing.
    if (at - began < sliceMs) return undefined;
    return new Promise((resolve) => {
      timers.after(0, () => {
        began = now();
        resolve();
      });
    });
  };
}
