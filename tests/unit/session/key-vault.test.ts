// oxlint-disable-next-line import/no-unassigned-import -- its purpose is to set the globals
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Backend } from '../../../lib/model/backend';
import { faultOf } from '../../../lib/model/throw-fault';
import { createKeyVault } from '../../../lib/session/key-vault';
import { createSealedKeys } from '../../../lib/session/sealed-keys';
import { defaultRounds, openText, sealText } from '../../../lib/session/seal-text';
import { createBackend } from '../../support/backend-fixture';

const keyed = (secretId: string, more: Partial<Backend> = {}) =>
  createBackend({
    session: { type: 'secret', secretId, place: { in: 'header', name: 'X-Key' } },
    ...more,
  });

/** Few rounds: these tests are about what is kept where. */
const rounds = 10;

function setup(database: string) {
  let stored = new Map<string, unknown>();
  const create = () =>
    createKeyVault({
      storage: {
        get: async (key) => stored.get(key),
        set: async (key, value) => void stored.set(key, value),
        remove: async (key) => void stored.delete(key),
      },
      sealed: createSealedKeys(database),
      rounds,
    });
  return {
    vault: create(),
    restart: () => {
      stored = new Map();
      return create();
    },
    stored: () => JSON.stringify([...stored]),
  };
}

async function messageOf(promise: Promise<unknown>) {
  const error: unknown = await promise.catch((caught: unknown) => caught);
  return faultOf(error)?.message;
}

test('a key is there until the browser is closed', async () => {
  const { vault, restart } = setup('a');
  const backend = keyed('k');
  expect(await vault.stateOf(backend)).toBe('none');
  expect(await messageOf(vault.read(backend))).toBe('Team needs a key: enter it in the settings.');
  expect(await vault.set(backend, '  canary\n')).toEqual({ ok: true, value: undefined });
  expect(await vault.stateOf(backend)).toBe('open');
  expect(await vault.read(backend)).toBe('canary');
  const next = restart();
  expect(await next.stateOf(backend)).toBe('none');
});

test('a sealed key is opened by its passphrase, and by no other', async () => {
  const { vault, restart, stored } = setup('b');
  const backend = keyed('k');
  await vault.set(backend, 'canary');
  expect((await vault.seal(backend, 'correct horse')).ok).toBe(true);
  const next = restart();
  expect(await next.stateOf(backend)).toBe('sealed');
  expect(await messageOf(next.read(backend))).toContain('is sealed');
  expect((await next.unlock('wrong horse')).ok).toBe(false);
  expect(stored()).not.toContain('canary');
  expect(await next.unlock('correct horse')).toEqual({ ok: true, value: 1 });
  expect(await next.read(backend)).toBe('canary');
});

test('what lies on disk does not hold the key', async () => {
  const { vault } = setup('c');
  const backend = keyed('k');
  await vault.set(backend, 'canary-canary');
  await vault.seal(backend, 'correct horse');
  const [record] = await createSealedKeys('c').all();
  const bytes = Buffer.from(record?.data ?? new ArrayBuffer(0));
  // GCM adds 16 bytes to as many as went in: the control that this is the key's record.
  expect(bytes.byteLength).toBe('canary-canary'.length + 16);
  expect(bytes.toString('latin1')).not.toContain('canary');
  expect(JSON.stringify({ ...record, data: '' })).not.toContain('canary');
});

test('a new key takes the place of a sealed one, and removing removes both', async () => {
  const { vault, restart } = setup('d');
  const backend = keyed('k');
  await vault.set(backend, 'old');
  await vault.seal(backend, 'correct horse');
  await vault.set(backend, 'new');
  const next = restart();
  expect(await next.stateOf(backend)).toBe('none');
  await next.set(backend, 'newer');
  await next.seal(backend, 'correct horse');
  await next.remove(backend);
  expect(await next.stateOf(backend)).toBe('none');
});

test('a key does not follow a backend to another address', async () => {
  const { vault } = setup('e');
  await vault.set(keyed('k'), 'canary');
  const moved = keyed('k', { url: 'https://other.test', origins: ['https://other.test'] });
  const wider = keyed('k', { origins: ['http://127.0.0.1:1', 'https://other.test'] });
  expect(await vault.stateOf(moved)).toBe('none');
  expect(await vault.stateOf(wider)).toBe('none');
  expect(await vault.read(keyed('k', { id: 'second', label: 'Second' }))).toBe('canary');
});

test.each(['', '   ', 'a\nb', 'ключ', 'x'.repeat(20_000)])('%j is no key', async (value) => {
  const { vault } = setup('f');
  const backend = keyed('k');
  expect((await vault.set(backend, value)).ok).toBe(false);
  expect(await vault.stateOf(backend)).toBe('none');
});

test('a short passphrase seals nothing, nor does any without a key', async () => {
  const { vault } = setup('g');
  const backend = keyed('k');
  expect((await vault.seal(backend, 'correct horse')).ok).toBe(false);
  await vault.set(backend, 'canary');
  expect((await vault.seal(backend, 'short')).ok).toBe(false);
  expect(await createSealedKeys('g').all()).toEqual([]);
});

test('sealing costs at least what is recommended', () => {
  expect(defaultRounds).toBeGreaterThanOrEqual(600_000);
});

test('any text comes back by its passphrase and purpose, and by nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.string(),
      async (text, passphrase, purpose) => {
        const sealed = await sealText(text, passphrase, purpose, rounds);
        expect(await openText(sealed, passphrase, purpose)).toBe(text);
        expect(await openText(sealed, `${passphrase}x`, purpose)).toBeUndefined();
        expect(await openText(sealed, passphrase, `${purpose}x`)).toBeUndefined();
        const data = sealed.data.slice(0);
        new Uint8Array(data)[0] = (new Uint8Array(data)[0] ?? 0) ^ 1;
        expect(await openText({ ...sealed, data }, passphrase, purpose)).toBeUndefined();
      },
    ),
    { numRuns: 25 },
  );
});
