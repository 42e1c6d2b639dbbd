// A word costs the same at the end of a long answer as at its beginning.
import { expect, test } from 'vitest';
import { createServerRig, userInput } from '../../support/server-rig';

/** Milliseconds for each tenth of an answer of this many words, read by a caller and an attached panel. */
async function timeTenths(words: number): Promise<number[]> {
  const tenth = words / 10;
  const times: number[] = [];
  const rig = createServerRig({
    async *respond() {
      for (let part = 0; part < 10; part++) {
        const started = performance.now();
        for (let word = 0; word < tenth; word++) yield { type: 'text-delta', text: 'word and ' };
        // One turn of the loop lets the readers catch up, and chunks be written.
        rig.timers.pass(220);
        await new Promise<void>((resolve) => setImmediate(resolve));
        times.push(performance.now() - started);
      }
      yield { type: 'reply-end', reason: 'done' };
    },
  });
  const { events } = await rig.post({ type: 'threads.create', params: { input: userInput('go') } });
  const last = events?.at(-1);
  const item = last?.type === 'thread.item.done' ? last.item : undefined;
  expect(item?.type === 'assistant_message' && item.content[0]?.text.length).toBe(words * 9);
  return times;
}

test('the last tenth of a long answer costs what the second cost', async () => {
  await timeTenths(10_000);
  const times = await timeTenths(50_000);
  const again = await timeTenths(50_000);
  // Work that grows with the answer makes the last tenth about five times the second; noise of a busy machine does not.
  const best = (index: number) => Math.min(times[index] ?? 0, again[index] ?? 0);
  expect(Math.min(best(8), best(9))).toBeLessThan(Math.max(best(1), best(2)) * 3 + 10);
}, 60_000);
