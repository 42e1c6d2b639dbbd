import { expect, test } from 'vitest';
import { readActivePage, watchActivePage } from '../../../lib/platform/active-page';

const capture = {
  title: 'A page',
  url: 'https://page.test/',
  html: '<p>x</p>',
  text: 'x',
  cut: false,
};

interface Tab {
  id?: number;
  url?: string;
}

function setUp(tab: Tab | undefined, inject: () => Promise<{ result?: unknown }[]>) {
  const queries: unknown[] = [];
  const injections: unknown[] = [];
  let fire: (() => void) | undefined;
  const api = {
    tabs: {
      query: (query: unknown) => {
        queries.push(query);
        return Promise.resolve(tab ? [tab] : []);
      },
    },
    scripting: {
      executeScript: (injection: unknown) => {
        injections.push(injection);
        return inject();
      },
    },
    timers: {
      after: (_: number, callback: () => void) => {
        fire = callback;
        return () => {};
      },
    },
  };
  return {
    read: (windowId?: number) => readActivePage(api as never, '/page.js', windowId),
    queries,
    injections,
    fire: () => fire?.(),
  };
}

test('reads the active tab of the given window', async () => {
  const { read, queries, injections } = setUp({ id: 5 }, () =>
    Promise.resolve([{ result: capture }]),
  );
  expect(await read(3)).toEqual({ ok: true, value: capture });
  expect(queries).toEqual([{ active: true, windowId: 3 }]);
  expect(injections).toEqual([{ target: { tabId: 5 }, files: ['/page.js'] }]);
});

test.each<[string, Tab | undefined, () => Promise<{ result?: unknown }[]>]>([
  ['no-page', undefined, () => Promise.resolve([])],
  ['restricted', { id: 1 }, () => Promise.reject(new Error('Cannot access a chrome:// URL'))],
  [
    'restricted',
    { id: 1 },
    () => Promise.reject(new Error('The extensions gallery cannot be scripted.')),
  ],
  [
    'needs-click',
    { id: 1 },
    () => Promise.reject(new Error('Cannot access contents of the page.')),
  ],
  [
    'needs-click',
    { id: 1 },
    () => Promise.reject(new Error('Missing host permission for the tab')),
  ],
  [
    'restricted',
    { id: 1, url: 'https://page.test/' },
    () => Promise.reject(new Error('Cannot access contents of the page.')),
  ],
  ['unreadable', { id: 1 }, () => Promise.resolve([{ result: { title: 1 } }])],
  ['unreadable', { id: 1 }, () => Promise.resolve([])],
])('a page that cannot be read says %s', async (reason, tab, inject) => {
  const result = await setUp(tab, inject).read();
  const message: unknown = expect.stringMatching(/^[A-Z].*\.$/u);
  expect(result).toEqual({ ok: false, fault: { reason, message } });
});

test('a page that does not answer is given up', async () => {
  const page = setUp({ id: 1 }, () => new Promise(() => {}));
  const result = page.read();
  await Promise.resolve();
  await Promise.resolve();
  page.fire();
  expect(await result).toMatchObject({ ok: false, fault: { reason: 'too-slow' } });
});

function createEvent<T extends unknown[]>() {
  const listeners: ((...values: T) => void)[] = [];
  return {
    addListener: (listener: (...values: T) => void) => void listeners.push(listener),
    emit: (...values: T) => {
      for (const listener of listeners) listener(...values);
    },
  };
}

test('another tab, a finished navigation and a click on the icon call back, other windows do not', () => {
  const onActivated = createEvent<[{ windowId: number }]>();
  const onUpdated =
    createEvent<
      [number, { status?: string }, { active: boolean; windowId?: number | undefined }]
    >();
  const onClicked = createEvent<[]>();
  let calls = 0;
  watchActivePage({ tabs: { onActivated, onUpdated }, action: { onClicked } }, 3, () => {
    calls += 1;
  });
  onActivated.emit({ windowId: 3 });
  onUpdated.emit(5, { status: 'complete' }, { active: true, windowId: 3 });
  onClicked.emit();
  expect(calls).toBe(3);
  onActivated.emit({ windowId: 4 });
  onUpdated.emit(5, { status: 'loading' }, { active: true, windowId: 3 });
  onUpdated.emit(5, { status: 'complete' }, { active: false, windowId: 3 });
  onUpdated.emit(5, { status: 'complete' }, { active: true, windowId: 4 });
  expect(calls).toBe(3);
});
