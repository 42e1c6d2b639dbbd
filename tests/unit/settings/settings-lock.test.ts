import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyLayer } from '../../../lib/settings/schema';
import { createLock, createSettingsStore } from '../../../lib/settings/settings-store';
import { ok } from '../../../lib/shared/result';
import { createMemoryStorage } from '../../support/memory-storage';

const nothing = async () => ok(emptyLayer);

/** A storage whose answers come after so many turns of the event loop, as another context would see it. */
function createSlowStorage(delays: readonly number[]) {
  const storage = createMemoryStorage();
  let call = 0;
  async function wait() {
    call += 1;
    for (let n = delays[call % delays.length] ?? 0; n > 0; n -= 1) await Promise.resolve();
  }
  const { get, set } = storage;
  storage.get = async (key) => {
    const value = await get(key);
    await wait();
    return value;
  };
  storage.set = async (key, value) => {
    await wait();
    await set(key, value);
  };
  return storage;
}

/** Every write sets a prompt and a preference of its own; what is missing at the end was lost. */
async function lost(order: readonly boolean[], delays: readonly number[], shared: boolean) {
  const storage = createSlowStorage(delays);
  const lock = createLock();
  const create = () =>
    createSettingsStore({ storage, team: nothing, policy: nothing, ...(shared ? { lock } : {}) });
  const [one, other] = [create(), create()];
  await Promise.all(
    order.map((isFirst, n) =>
      (isFirst ? one : other).save({
        prompts: { [`p${n}`]: { label: 'P', text: 't' } },
        preferences: { privacy: { names: { add: [`name ${n}`] } } },
      }),
    ),
  );
  const { prompts, preferences } = await one.load();
  return order.length * 2 - prompts.length - preferences.privacy.names.length;
}

const interleavings = fc.tuple(
  fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
  fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 20 }),
);

test('of 200 writes of two contexts at the same time, none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(interleavings, async ([order, delays]) => {
      expect(await lost(order, delays, true)).toBe(0);
    }),
    { numRuns: 15 },
  );
});

test('without a lock that both contexts hold, writes are lost: the test above would notice', async () => {
  const order = Array.from({ length: 40 }, (_, n) => n % 2 === 0);
  expect(await lost(order, [3, 1, 4], false)).toBeGreaterThan(0);
});
