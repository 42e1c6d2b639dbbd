// One piece of work after the other over all contexts of the extension: background, panels, settings pages. Used by `compose.ts`.
import type { Lock } from '../settings/settings-store';

/** A lock of this name. It is let go when the work ends, or when the context that holds it dies. */
export function createWebLock(locks: Pick<LockManager, 'request'>, name: string): Lock {
  return async (work) => await locks.request(name, work);
}
