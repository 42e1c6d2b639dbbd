import { expect, test } from 'vitest';
import { createPageContextStore } from '../../../../components/panel/page-context-store';
import { withPageContext } from '../../../../components/panel/with-page-context';
import type { PageCapture } from '../../../../lib/messaging/messages';
import type { PageProblem } from '../../../../lib/platform/page-problem';
import { fail, ok, type Result } from '../../../../lib/shared/result';

const capture: PageCapture = {
  title: 'Tides',
  url: 'http://127.0.0.1/t',
  html: '<p>x</p>',
  text: 'x',
  cut: false,
};

function storeOf(readings: Result<PageCapture, PageProblem>[]) {
  let parsed = 0;
  let reads = 0;
  const store = createPageContextStore({
    readPage: async () => {
      const reading = readings[Math.min(reads++, readings.length - 1)] ?? ok(capture);
      return reading.ok ? ok({ capture: reading.value }) : reading;
    },
    toPageText: async ({ capture: { title, url, text } }) => {
      parsed++;
      return { title, url, text, words: 1, cut: false };
    },
  });
  return { store, counts: () => ({ parsed, reads }) };
}

test('a page that did not change is not parsed again', async () => {
  const { store, counts } = storeOf([ok(capture)]);
  await store.refresh();
  await store.refresh();
  expect(counts()).toEqual({ parsed: 1, reads: 2 });
});

test('a page taken off stays off until the tab shows another page', async () => {
  const { store } = storeOf([
    ok(capture),
    ok(capture),
    ok({ ...capture, url: 'http://127.0.0.1/u' }),
  ]);
  await store.refresh();
  store.remove('page');
  expect(await store.partsToSend()).toEqual([]);
  expect((await store.partsToSend()).map((part) => part.url)).toEqual(['http://127.0.0.1/u']);
});

test('a new selection comes along although an older one was taken off', async () => {
  const { store } = storeOf([
    ok({ ...capture, selection: 'a' }),
    ok({ ...capture, selection: 'b' }),
  ]);
  await store.refresh();
  store.remove('selection');
  expect((await store.partsToSend()).map((part) => part.text)).toEqual(['x', 'b']);
});

test('a page that may not be read says why and adds nothing', async () => {
  const { store } = storeOf([fail({ reason: 'needs-click', message: 'Click the icon.' })]);
  expect(await store.partsToSend()).toEqual([]);
  expect(store.get().problem?.message).toBe('Click the icon.');
});

test('a PDF without a word and a page that cannot be parsed say so', async () => {
  const reading = { capture: { ...capture, html: '', text: '' } };
  const pdf = createPageContextStore({
    readPage: async () => ok({ ...reading, pdf: new Uint8Array(3) }),
    toPageText: async () => ({ title: 'Scan', url: 'u', text: '', words: 0, cut: false }),
  });
  await pdf.refresh();
  expect(pdf.get().problem?.reason).toBe('pdf-scan');
  const broken = createPageContextStore({
    readPage: async () => ok(reading),
    toPageText: () => Promise.reject(new Error('no')),
  });
  await broken.refresh();
  expect(broken.get().problem?.reason).toBe('unreadable');
  expect(await broken.partsToSend()).toEqual([]);
});

test('tabs that were added go along behind the page', async () => {
  const added = { kind: 'page' as const, title: 'Other', url: 'http://127.0.0.1/o', text: 'o' };
  const store = createPageContextStore({
    readPage: async () => ok({ capture }),
    toPageText: async ({ capture: { title, url, text } }) => ({
      title,
      url,
      text,
      words: 1,
      cut: false,
    }),
    tabParts: async (shown) => (shown === capture.url ? [added] : []),
  });
  expect((await store.partsToSend()).map(({ title }) => title)).toEqual(['Tides', 'Other']);
});

test('two readings never overlap, and one asked for meanwhile follows', async () => {
  let open = 0;
  let most = 0;
  let reads = 0;
  const store = createPageContextStore({
    readPage: async () => {
      most = Math.max(most, ++open);
      reads++;
      await Promise.resolve();
      open--;
      return ok({ capture });
    },
    toPageText: async ({ capture: { title, url, text } }) => ({
      title,
      url,
      text,
      words: 1,
      cut: false,
    }),
  });
  await Promise.all([store.refresh(), store.refresh(), store.refresh()]);
  expect({ most, reads }).toEqual({ most: 1, reads: 2 });
});

test('only new messages carry the page; every other operation passes as it is', async () => {
  const bodies: unknown[] = [];
  const send: typeof fetch = async (_input, init) => {
    bodies.push(JSON.parse(typeof init?.body === 'string' ? init.body : 'null'));
    return new Response('{}');
  };
  const part = { kind: 'page' as const, title: 'Tides', url: 'u', text: 'x' };
  const wrapped = withPageContext(send, async () => [part]);
  await wrapped('beside:', { body: JSON.stringify({ type: 'threads.list', params: {} }) });
  await wrapped('beside:', {
    body: JSON.stringify({ type: 'threads.create', params: { a: 1 }, metadata: { m: 1 } }),
  });
  expect(bodies).toEqual([
    { type: 'threads.list', params: {} },
    { type: 'threads.create', params: { a: 1 }, metadata: { m: 1, beside: { context: [part] } } },
  ]);
});
