// Kills the service worker at once, as Chromium does with one that is idle or hangs. Used by the Chromium driver.
import type { BrowserContext } from '@playwright/test';

interface VersionsUpdated {
  versions: { runningStatus: string }[];
}

/**
 * Resolves with a function that stops every worker of the profile (ours is the only one) and resolves when one was stopped. A panel may
 * start it again in the same moment, under the same target id: so the end is told by the event, not by what runs afterwards.
 */
export async function createWorkerKiller(context: BrowserContext): Promise<() => Promise<void>> {
  const [page] = context.pages();
  if (!page) throw new Error('There is no page to speak through.');
  // The domain exists in sessions of pages alone.
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  return async () => {
    const stopped = new Promise<void>((resolve) => {
      const listen = ({ versions }: VersionsUpdated) => {
        if (!versions.some((version) => version.runningStatus === 'stopped')) return;
        session.off('ServiceWorker.workerVersionUpdated', listen);
        resolve();
      };
      session.on('ServiceWorker.workerVersionUpdated', listen);
    });
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
  };
}
