import { expect, test } from 'vitest';
import { createKeyValue } from '../../../lib/platform/key-value';

function memoryArea() {
  const stored: Record<string, unknown> = {};
  type Listener = (changes: Record<string, { newValue?: unknown }>) => void;
  const listeners = new Set<Listener>();
  const tell = (changes: Record<string, { newValue?: unknown }>) => {
    for (const listener of listeners) listener(changes);
  };
  return {
    get: (key: unknown) =>
      Promise.resolve(String(key) in stored ? { [String(key)]: stored[String(key)] } : {}),
    set: (items: Record<string, unknown>) => {
      Object.assign(stored, items);
      tell(Object.fromEntries(Object.entries(items).map(([key, newValue]) => [key, { newValue }])));
      return Promise.resolve();
    },
    remove: (key: string | string[]) => {
      delete stored[String(key)];
      tell({ [String(key)]: {} });
      return Promise.resolve();
    },
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
      hasListener: () => false,
      hasListeners: () => false,
    },
  };
}

test('what was set is got, watched and removed', async () => {
  const store = createKeyValue(memoryArea());
  const seen: unknown[] = [];
  const stop = store.watch('a', (value) => seen.push(value));
  expect(await store.get('a')).toBeUndefined();
  await store.set('a', { n: 1 });
  await store.set('b', 2);
  expect(await store.get('a')).toEqual({ n: 1 });
  await store.remove('a');
  expect(await store.get('a')).toBeUndefined();
  stop();
  await store.set('a', 3);
  expect(seen).toEqual([{ n: 1 }, undefined]);
});
