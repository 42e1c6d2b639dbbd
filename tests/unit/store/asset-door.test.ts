// The panel's door to the bytes of files, over the database that the background reads.
// oxlint-disable-next-line import/no-unassigned-import -- it puts IndexedDB into the globals
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createAssetDoor } from '../../../lib/store/asset-door';
import { createIndexedDbStore } from '../../../lib/store/indexed-db-store';
import { createWithDatabase } from '../../../lib/store/open-database';

test('bytes are put once, in the size that was announced, where they were announced', async () => {
  const name = `door-${crypto.randomUUID()}`;
  const store = createIndexedDbStore(name);
  const door = createAssetDoor(createWithDatabase(name));
  const asset = { id: 'a', threadId: '', name: 'a.png', mime: 'image/png', size: 3, createdAt: 1 };
  expect(await door.put('a', new Blob(['PNG']))).toBe(false);
  await store.write([{ type: 'put-asset', asset }]);
  expect(await door.put('a', new Blob(['too long']))).toBe(false);
  expect(await door.read('a')).toBeUndefined();
  expect(await door.put('a', new Blob(['PNG']))).toBe(true);
  expect(await door.put('a', new Blob(['GIF']))).toBe(false);
  expect(await (await store.getAsset('a'))?.blob?.text()).toBe('PNG');
  expect((await door.read('a'))?.size).toBe(3);
  expect((await store.listAssets('')).map(({ id }) => id)).toEqual(['a']);
  await store.write([{ type: 'remove-asset', assetId: 'a' }]);
  expect(await door.read('a')).toBeUndefined();
});
