// Hostile streams through the element in a real browser: 100 here, 2,000 in `npm run soak`. `FUZZ_SEED` repeats a run, `FUZZ_STREAMS` makes it longer.
import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { findInstalled } from '../scripts/ensure/installed-browsers.mjs';
import { buildPage } from './build-page';
import { startChatServer } from './chat-server';
import { openTab } from './open-page';
import type { FuzzReport } from './page/fuzz';

const seed = Number(process.env['FUZZ_SEED'] ?? randomInt(1_000_000));
const count = Number(process.env['FUZZ_STREAMS'] ?? 100);

test.skipIf(findInstalled('chromium') === undefined)(
  `${count} hostile streams from seed ${seed}, and then a real message is answered`,
  async () => {
    const server = await startChatServer(await buildPage());
    const tab = await openTab('chromium');
    try {
      await tab.goto(`${server.origin}/`);
      const report = await tab.evaluate<FuzzReport>('(given) => globalThis.runFuzz(given)', {
        seed,
        count,
      });
      console.log(`FUZZ_SEED=${seed}: ${report.streams} streams, ${report.events} events`);
      expect(report.problem).toBeNull();
    } finally {
      await tab.close();
      await server.close();
    }
  },
  600_000,
);
