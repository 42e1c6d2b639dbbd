// How far a page's clock is ahead of ours. Used to compare times taken in different processes.
import type { Page } from '@playwright/test';
import { now } from './stream-server';

/** Milliseconds to take off a page's time to get ours, from the quickest of 30 round trips. */
export async function clockOffset(page: Page): Promise<number> {
  let best = { took: Infinity, offset: 0 };
  for (let turn = 0; turn < 30; turn += 1) {
    const before = now();
    const there = await page.evaluate(() => performance.timeOrigin + performance.now());
    const took = now() - before;
    if (took < best.took) best = { took, offset: there - (before + took / 2) };
  }
  return best.offset;
}
