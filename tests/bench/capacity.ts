// Section `capacity`: how many tokens a second the panel takes without falling behind. Used by `bench.ts`.
import type { Page } from '@playwright/test';
import { lastWord } from './answer';
import { clockOffset } from './clock';
import { installProbe, type Probed } from './probe';
import type { Side } from './sides';
import { type Summary, summarise } from './statistics';
import type { StreamServer } from './stream-server';

const rates = [1000, 2500, 5000, 10_000, 20_000];
const seconds = 3;
const runs = 3;

/** The last word's delay at each rate: it grows where the panel falls behind. */
export async function measureCapacity(
  server: StreamServer,
  side: Side,
): Promise<Record<string, Summary>> {
  const delays: Record<string, Summary> = {};
  for (const rate of rates) {
    const found: number[] = [];
    for (let run = 0; run < runs; run += 1) found.push(await delayAt(server, side, rate));
    delays[String(rate)] = summarise(found);
    process.stderr.write(`${rate} tokens/s  `);
  }
  process.stderr.write('\n');
  return delays;
}

async function delayAt(server: StreamServer, side: Side, rate: number): Promise<number> {
  const { page } = side;
  await side.prepare();
  await page.evaluate(installProbe, { answer: side.answer, lastWord });
  const offset = await clockOffset(page);
  const stream = server.nextStream({ tokens: rate * seconds, tokensPerSecond: rate });
  await page.keyboard.press('Enter');
  const { lastAt } = await stream.ended;
  return (await lastSeen(page)) - offset - lastAt;
}

async function lastSeen(page: Page): Promise<number> {
  await page.waitForFunction(
    () => (globalThis as unknown as { besideProbe: Probed }).besideProbe.lastAt > 0,
    undefined,
    { polling: 200, timeout: 60_000 },
  );
  return page.evaluate(() => (globalThis as unknown as { besideProbe: Probed }).besideProbe.lastAt);
}
