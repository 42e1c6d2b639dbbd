// The preview reads the page once for as long as it stays the same, however much is typed.
import { expect, test } from 'vitest';
import { createReadOnce } from '../../../../components/panel/read-once';
import type { PageContext } from '../../../../components/panel/page-context-store';

test('typing reads nothing; another page, and a click, do', async () => {
  let state: PageContext = { reading: false, removed: new Set() };
  let readings = 0;
  const pages = createReadOnce({
    get: () => state,
    async partsToSend() {
      readings += 1;
      // As the store does it: a reading puts a new state, whatever it found.
      state = { ...state };
      return await Promise.resolve([
        { kind: 'page', title: '', url: '', text: `Reading ${readings}` },
      ]);
    },
  });
  expect(await pages.parts([], true)).toMatchObject([{ text: 'Reading 1' }]);
  for (let letter = 0; letter < 20; letter += 1)
    expect(await pages.parts([], false)).toMatchObject([{ text: 'Reading 1' }]);
  state = { ...state, removed: new Set(['page']) };
  expect(await pages.parts([], false)).toMatchObject([{ text: 'Reading 2' }]);
  expect(await pages.parts([], false)).toMatchObject([{ text: 'Reading 2' }]);
  expect(await pages.parts([], true)).toMatchObject([{ text: 'Reading 3' }]);
  expect(readings).toBe(3);
});
