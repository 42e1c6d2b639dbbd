import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyLayer } from '../../../lib/settings/schema';
import { createSettingsStore, settingsKey } from '../../../lib/settings/settings-store';
import { toItems } from '../../../lib/settings/sync-items';
import { createSettingsSync } from '../../../lib/settings/sync-settings';
import type { SettingsChange } from '../../../lib/settings/apply-change';
import type { Json } from '../../../lib/shared/json';
import { ok } from '../../../lib/shared/result';
import { createMemoryStorage } from '../../support/memory-storage';

const nothing = async () => ok(emptyLayer);
const backend = { label: 'Team', kind: 'sse', url: 'https://chat.example.com/api' };

/** Two browsers of one user, and a clock. */
function createProfiles() {
  let time = 1_000;
  const shared: Record<string, Json> = {};
  const area = {
    getAll: async () => structuredClone(shared),
    set: async (items: Record<string, Json>) => {
      Object.assign(shared, structuredClone(items));
    },
  };
  const create = () => {
    const storage = createMemoryStorage();
    const store = createSettingsStore({ storage, team: nothing, policy: nothing });
    const sync = createSettingsSync({ store, local: storage, area, now: () => time });
    return {
      storage,
      store,
      sync,
      async save(change: SettingsChange) {
        time += 10;
        const saved = await store.save(change);
        if (!saved.ok) throw new Error(saved.fault.message);
      },
    };
  };
  return { shared, one: create(), other: create(), later: () => (time += 10) };
}
type Profile = ReturnType<typeof createProfiles>['one'];

const on = { preferences: { data: { sync: true } } };

async function settle(...profiles: Profile[]) {
  for (let round = 0; round < 3; round += 1) for (const { sync } of profiles) await sync();
}

async function joined() {
  const profiles = createProfiles();
  await profiles.one.save(on);
  await profiles.other.save(on);
  await settle(profiles.one, profiles.other);
  return profiles;
}

test('nothing is synchronised unless the user says so', async () => {
  const { one, other, shared } = createProfiles();
  await one.save({ backends: { team: backend } });
  await settle(one, other);
  expect(shared).toEqual({});
  await one.save(on);
  await settle(one, other);
  expect((await other.store.load()).backends.map(({ id }) => id)).toEqual(['reader']);
});

test('what one browser sets is there in the other, and each decides for itself whether to take part', async () => {
  const { one, other } = await joined();
  await one.save({
    backends: { team: backend },
    models: { fast: { label: 'Fast', route: ['team'] } },
    prompts: { p: { label: 'P', text: 't' } },
    preferences: { appearance: { theme: 'dark' }, privacy: { names: { add: ['Ada'] } } },
    defaultModelId: 'fast',
  });
  await settle(one, other);
  const settings = await other.store.load();
  expect(settings.backends[0]).toMatchObject({ id: 'team', ...backend });
  expect(settings.defaultModelId).toBe('fast');
  expect(settings.prompts).toHaveLength(1);
  expect(settings.preferences).toEqual((await one.store.load()).preferences);
  await other.save({ preferences: { data: { sync: false } } });
  await settle(other, one);
  expect((await one.store.load()).preferences.data.sync).toBe(true);
});

test('both change the same entry: field by field the newest wins, and nothing else is lost', async () => {
  const { one, other } = await joined();
  await one.save({ backends: { team: backend } });
  await settle(one, other);
  await one.save({ backends: { team: { label: 'Older', cookies: true } } });
  await one.save({ preferences: { privacy: { names: { add: ['Ada'] } } } });
  await one.sync();
  // The other has not heard of it when it makes its own changes.
  await other.save({ backends: { team: { label: 'Newer' } } });
  await other.save({ preferences: { privacy: { names: { add: ['Bob'] } } } });
  await settle(other, one);
  for (const { store } of [one, other]) {
    const { backends, preferences } = await store.load();
    expect(backends[0]).toMatchObject({ label: 'Newer', cookies: true });
    expect(preferences.privacy.names.toSorted()).toEqual(['Ada', 'Bob']);
  }
});

test('a browser that joins takes what is there and adds what it alone has', async () => {
  const { one, other } = createProfiles();
  await one.save({ ...on, backends: { team: backend } });
  await settle(one);
  await other.save({ backends: { team: { ...backend, label: 'Here' }, mine: backend } });
  await other.save(on);
  await settle(other, one);
  for (const { store } of [one, other])
    expect(
      (await store.load()).backends.map(({ id, label }) => `${id} ${label}`).toSorted(),
    ).toEqual(['mine Team', 'reader Reader', 'team Team']);
});

test('what is removed is removed everywhere', async () => {
  const { one, other, shared } = await joined();
  await one.save({
    prompts: { p: { label: 'P', text: 't' } },
    preferences: { privacy: { neverRead: { add: ['bank.example.com'] } } },
  });
  await settle(one, other);
  await other.save({
    prompts: { p: null },
    preferences: { privacy: { neverRead: { remove: ['bank.example.com'] } } },
  });
  await settle(other, one);
  const { prompts, preferences } = await one.store.load();
  expect(prompts).toEqual([]);
  expect(preferences.privacy.neverRead).toEqual([]);
  expect(JSON.stringify(shared)).not.toContain('"text":"t"');
});

test('no header value and no query value goes along, and the other keeps its own', async () => {
  const { one, other, shared } = await joined();
  const secret = (value: string) => ({
    ...backend,
    url: `https://chat.example.com/api?key=${value}`,
    mapping: { request: { headers: { 'X-Team': value } } },
  });
  await one.save({ backends: { team: secret('canary-one') } });
  await settle(one, other);
  expect(JSON.stringify(shared)).not.toContain('canary');
  await other.save({
    backends: { team: { mapping: { request: { headers: { 'X-Team': 'canary-other' } } } } },
  });
  await one.save({ backends: { team: { label: 'New' } } });
  await settle(one, other);
  expect((await other.store.load()).backends[0]).toMatchObject({
    label: 'New',
    mapping: { request: { headers: { 'X-Team': 'canary-other' } } },
  });
  expect(JSON.stringify(one.storage.stored[settingsKey])).toContain('canary-one');
  expect(JSON.stringify(shared)).not.toContain('canary');
});

test('when both are alike, nothing is written', async () => {
  const { one, other, shared } = await joined();
  await one.save({ backends: { team: backend } });
  await settle(one, other);
  const before = structuredClone(shared);
  await settle(one, other);
  expect(shared).toEqual(before);
});

describe('the quota', () => {
  test('an entry that is too large stays here and is named, the others go', () => {
    const { items, left } = toItems({
      '["prompts","big","text"]': ['x'.repeat(9_000), 1],
      '["prompts","small","text"]': ['x', 1],
    });
    expect(Object.keys(items)).toEqual(['beside:prompts:small']);
    expect(left).toEqual(['prompts big']);
  });

  test('a browser that refuses to write is asked again at the next change', async () => {
    const { one, other, shared } = await joined();
    await one.save({ prompts: { a: { label: 'A', text: 'x'.repeat(9_000) } } });
    await one.save({ prompts: { b: { label: 'B', text: 'b' } } });
    await settle(one, other);
    expect((await other.store.load()).prompts.map(({ id }) => id)).toEqual(['b']);
    expect(Object.keys(shared)).toContain('beside:prompts:b');
  });
});

test.each([
  ['the entry that was changed after the other removed it is whole again', [0, 10], ['b']],
  ['the entry that was changed before the other removed it is gone', [10, 0], []],
])('%s', async (_, [first = 0, second = 0], left) => {
  const { one, other, later } = await joined();
  await other.save({ prompts: { b: { label: 'Y', text: 't' } } });
  await settle(one, other);
  const acts = [
    { at: first, act: () => other.save({ prompts: { b: null } }), who: other },
    { at: second, act: () => one.save({ prompts: { b: { label: 'X' } } }), who: one },
  ].toSorted((a, b) => a.at - b.at);
  for (const { act } of acts) await act();
  // Each notes its own change at its own moment, before it hears of the other's.
  for (const { who } of acts) {
    later();
    await who.sync();
  }
  await settle(one, other);
  for (const { store } of [one, other])
    expect((await store.load()).prompts.map(({ id, text }) => [id, text])).toEqual(
      left.map((id) => [id, 't']),
    );
});

test('whatever two browsers do in whichever order, they end alike', async () => {
  const step = fc.record({
    isOne: fc.boolean(),
    sync: fc.boolean(),
    id: fc.constantFrom('a', 'b'),
    label: fc.constantFrom('X', 'Y', null),
    name: fc.constantFrom('Ada', 'Bob'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { one, other, later } = await joined();
      for (const { isOne, sync, id, label, name } of steps) {
        const profile = isOne ? one : other;
        later();
        await profile.save({
          prompts: { [id]: label === null ? null : { label, text: 't' } },
          preferences: {
            privacy: { names: label === null ? { remove: [name] } : { add: [name] } },
          },
        });
        if (sync) await profile.sync();
      }
      await settle(one, other);
      const [first, second] = [await one.store.loadOwn(), await other.store.loadOwn()];
      const sorted = (layer: typeof first) =>
        layer.prompts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(second)).toEqual(sorted(first));
      const names = async (profile: Profile) =>
        (await profile.store.load()).preferences.privacy.names.toSorted();
      expect(await names(other)).toEqual(await names(one));
    }),
    { numRuns: 25 },
  );
});
