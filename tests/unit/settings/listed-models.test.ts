import { expect, test } from 'vitest';
import type { Model } from '../../../lib/model/backend';
import { expandListed, findListed } from '../../../lib/settings/listed-models';

const local: Model = {
  id: 'local',
  label: 'Local',
  models: 'listed',
  route: [
    { backend: 'ollama', consent: 'ask' },
    { backend: 'team', model: 'big', consent: 'ask' },
  ],
};
const plain: Model = {
  id: 'plain',
  label: 'Plain',
  route: [{ backend: 'ollama', consent: 'ask' }],
};

test("the server's models stand in the place of the one that lists them, each asked by its own name", () => {
  const expanded = expandListed([plain, local], new Map([['ollama', ['llama3:8b', 'phi']]]));
  expect(expanded.map(({ id, label }) => [id, label])).toEqual([
    ['plain', 'Plain'],
    ['local::llama3:8b', 'llama3:8b'],
    ['local::phi', 'phi'],
  ]);
  expect(expanded[1]?.route).toEqual([
    { backend: 'ollama', model: 'llama3:8b', consent: 'ask' },
    { backend: 'team', model: 'big', consent: 'ask' },
  ]);
});

test('without a list, or with an empty one, the model stays as it is', () => {
  expect(expandListed([local], new Map())).toEqual([local]);
  expect(expandListed([local], new Map([['ollama', []]]))).toEqual([local]);
});

test('a thread keeps its choice while the list is not at hand; other names are nobody', () => {
  const [first] = expandListed([local], new Map([['ollama', ['llama3:8b']]]));
  expect(findListed([plain, local], 'local::llama3:8b')).toEqual(first);
  expect(findListed([plain, local], 'plain::llama3:8b')).toBeUndefined();
  expect(findListed([plain, local], 'gone')).toBeUndefined();
});
