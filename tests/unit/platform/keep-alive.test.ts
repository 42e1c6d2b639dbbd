import { expect, test } from 'vitest';
import { createKeepAlive } from '../../../lib/platform/keep-alive';

test('calls the browser every 20 s while anything is held, and not after', () => {
  const ticks = new Set<() => void>();
  const intervals: number[] = [];
  let calls = 0;
  const keepAlive = createKeepAlive(
    () => {
      calls += 1;
      return Promise.reject(new Error('a failing call counts too'));
    },
    (ms, callback) => {
      intervals.push(ms);
      ticks.add(callback);
      return () => ticks.delete(callback);
    },
  );
  const first = keepAlive.hold();
  const second = keepAlive.hold();
  expect(intervals).toEqual([20_000]);
  for (const tick of ticks) tick();
  expect(calls).toBe(1);
  first();
  first();
  expect(ticks.size).toBe(1);
  second();
  expect(ticks.size).toBe(0);
  keepAlive.hold();
  expect(ticks.size).toBe(1);
});
