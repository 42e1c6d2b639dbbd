// Hostile streams through the element in both real browsers, without a page policy that could hide an escape: 100 here, 2,000 by `npm run fuzz`.
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInstalled } from '../scripts/ensure/installed-browsers.mjs';
import { buildPage } from './build-page';
import { startChatServer } from './chat-server';
import { openTab, type BrowserTab } from './open-page';
import type { FuzzReport } from './page/fuzz';

/** A run is repeated by its seed; a single stream by its own seed and a count of 1. */
const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(1_000_000));
const count = Number(process.env['FUZZ_STREAMS'] ?? 100);
/** Streams per page: a reader opens a panel anew now and then, and a fault is found near its cause. */
const batch = 100;
const batches = Array.from({ length: Math.ceil(count / batch) }, (_, place) => ({
  from: seed + place * batch,
  size: Math.min(batch, count - place * batch),
}));

let script: string;
beforeAll(async () => {
  script = await buildPage();
  console.log(`FUZZ_SEED=${seed} FUZZ_STREAMS=${count}`);
});

describe.each(['chromium', 'firefox'] as const)('%s', (browser) => {
  describe.skipIf(findInstalled(browser) === undefined)('takes hostile streams', () => {
    let tab: BrowserTab;
    beforeAll(async () => {
      tab = await openTab(browser);
    });
    afterAll(() => tab.close());

    test.each(batches)('from seed $from on, $size of them', { timeout: 120_000 }, async (given) => {
      const server = await startChatServer(script);
      try {
        const addresses = await tab.watchNetwork();
        await tab.goto(`${server.origin}/unguarded`);
        const report = await tab.evaluate<FuzzReport>('(one) => globalThis.runFuzz(one)', {
          seed: given.from,
          count: given.size,
        });
        expect(report).toEqual({ last: given.from + given.size, problem: null });
        expect(server.seen()).toEqual([
          ...Array.from({ length: given.size }, () => 'POST /hostile threads.create'),
          'POST /chatkit threads.create',
        ]);
        expect(addresses.length).toBeGreaterThan(given.size);
        const elsewhere = addresses.filter((one) => !isOwn(one, server.origin));
        expect(elsewhere).toEqual([]);
      } finally {
        await server.close();
      }
    });
  });
});

const isOwn = (address: string, origin: string) =>
  address.startsWith(`${origin}/`) || /^(?:data|blob):/u.test(address);
