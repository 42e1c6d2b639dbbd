import { expect, test, vi } from 'vitest';
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

function setUp(
  tab: Tab | undefined,
  inject: () => Promise<{ result?: unknown }[]>,
  more: { neverRead?: string[]; isGranted?: boolean; pdf?: unknown } = {},
) {
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
    permissions: { contains: async () => more.isGranted ?? false },
    runtime: { sendMessage: async () => more.pdf },
    neverRead: async () => more.neverRead ?? [],
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
  expect(await read(3)).toEqual({ ok: true, value: { capture } });
  expect(queries).toEqual([{ active: true, windowId: 3 }]);
  expect(injections).toEqual([{ target: { tabId: 5 }, files: ['/page.js'] }]);
});

test.each<[string, Tab | undefined, () => Promise<{ result?: unknown }[]>]>([
  ['no-page', undefined, () => Promise.resolve([])],
  ['browser-page', { id: 1 }, () => Promise.reject(new Error('Cannot access a chrome:// URL'))],
  [
    'store',
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
    'store',
    { id: 1, url: 'https://addons.mozilla.org/x' },
    () => Promise.reject(new Error('Missing host permission for the tab')),
  ],
  [
    'browser-page',
    { id: 1, url: 'about:config' },
    () => Promise.reject(new Error('Missing host permission for the tab')),
  ],
  [
    'restricted',
    { id: 1, url: 'file:///page.html' },
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
  await vi.waitFor(() => expect(page.injections).toHaveLength(1));
  page.fire();
  expect(await result).toMatchObject({ ok: false, fault: { reason: 'too-slow' } });
});

const refused = () => Promise.reject(new Error('Missing host permission for the tab'));
const file = { id: 1, url: 'https://files.test/a.pdf', title: 'a.pdf' };

test('a file that no script may enter is asked for with the permission for its site', async () => {
  const { read } = setUp(file, refused);
  const result = await read();
  expect(result).toMatchObject({
    ok: false,
    fault: { reason: 'needs-site', allow: { origins: ['https://files.test'] } },
  });
  const bytes = new Uint8Array([1, 2]).buffer;
  const granted = await setUp(file, refused, { isGranted: true, pdf: { bytes } }).read();
  expect(granted).toEqual({
    ok: true,
    value: {
      capture: { title: 'a.pdf', url: file.url, html: '', text: '', cut: false },
      pdf: new Uint8Array([1, 2]),
    },
  });
  const large = setUp(file, refused, { isGranted: true, pdf: { problem: 'too-large' } });
  expect(await large.read()).toMatchObject({ fault: { reason: 'pdf-large' } });
});

test('the bytes of a PDF come with the answer of its document', async () => {
  const pdf = { base64: btoa('%PDF') };
  const result = await setUp({ id: 1 }, async () => [{ result: { ...capture, pdf } }]).read();
  expect(result.ok && new TextDecoder().decode(result.value.pdf)).toBe('%PDF');
});

test.each(['page.test', '*.test'])('a site on the list (%s) is never touched', async (host) => {
  const known = setUp({ id: 1, url: capture.url }, async () => [], { neverRead: [host] });
  expect(await known.read()).toMatchObject({ fault: { reason: 'never-read' } });
  expect(known.injections).toEqual([]);
  const unknown = setUp({ id: 1 }, async () => [{ result: capture }], { neverRead: [host] });
  expect(await unknown.read()).toMatchObject({ fault: { reason: 'never-read' } });
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
