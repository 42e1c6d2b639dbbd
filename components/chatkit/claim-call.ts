// Settles which window runs a call, where several show the same thread. Made once per element.

/** True for the one that asks first. A claim lasts as long as its page. */
export type ClaimCall = (itemId: string) => Promise<boolean>;

type Locks = Pick<LockManager, 'request'>;

/** Over the browser's locks; where there are none (an insecure page), each page settles it for itself. */
export function createClaimCall(locks: Locks | undefined = globalThis.navigator?.locks): ClaimCall {
  const claimed = new Set<string>();
  return async (itemId) => {
    if (claimed.has(itemId)) return false;
    claimed.add(itemId);
    if (!locks) return true;
    return await new Promise<boolean>((resolve) => {
      locks
        .request(`openai-chatkit-call ${itemId}`, { ifAvailable: true }, (lock) => {
          resolve(lock !== null);
          // Held until the page goes: a window that hears of the call later must not run it again.
          return lock === null ? undefined : new Promise<never>(() => {});
        })
        .catch(() => resolve(false));
    });
  };
}
