// A server's tools run with the user's word alone: for this backend, this tool, this page, until it changes.
import { expect, test } from 'vitest';
import { panel } from '../../../../lib/languages/texts/panel';
import { createToolDesk } from '../../../../components/panel/create-tool-desk';
import type { PageContext } from '../../../../components/panel/page-context-store';

const server = { id: 'server', label: 'Server' };

function setUp() {
  let url = 'https://example.com/a';
  let mayList = false;
  const page = (): PageContext => ({
    reading: false,
    removed: new Set(),
    page: { title: 'T', url, text: `Words of ${url} `.repeat(9000), words: 3, cut: false },
  });
  const desk = createToolDesk({
    readPage: async () => page(),
    runPageTool: async () => ({ ok: true, value: { found: 1, passages: ['a passage'] } }),
    mayListTabs: async () => mayList,
    listTabs: async () =>
      Array.from({ length: 150 }, (_, n) => ({ title: `Tab ${n}`, url: 'x'.repeat(900) })),
  });
  const asked = async () => {
    for (let turns = 0; turns < 50 && !desk.get(); turns += 1) await Promise.resolve();
    return desk.get();
  };
  return {
    desk,
    asked,
    goTo: (next: string) => (url = next),
    allowTabs: () => (mayList = true),
  };
}

const read = { name: 'page.get_text', params: {} };

test('a refusal is an error that the server may read', async () => {
  const { desk, asked } = setUp();
  const result = desk.call(read, server);
  const question = await asked();
  expect(question).toMatchObject({ label: 'Server', host: 'example.com', needsTabs: false });
  expect(question?.wish(panel.toolQuestion.wishes)).toBe('read the text of this page');
  desk.answer(false);
  await expect(result).rejects.toThrow('The user did not allow this.');
  expect(desk.get()).toBeUndefined();
});

test('a grant holds for this backend, tool and origin, and ends when the page changes', async () => {
  const { desk, asked, goTo } = setUp();
  const first = desk.call(read, server);
  await asked();
  desk.answer(true);
  expect(await first).toMatchObject({ title: 'T', cut: true });
  // Bounded, and not asked again.
  expect(String((await desk.call(read, server))['text'])).toHaveLength(20_000);

  const others = [
    () => desk.call(read, { id: 'other', label: 'Other' }),
    () => desk.call({ name: 'page.find', params: { text: 'x' } }, server),
    () => (goTo('https://example.org/'), desk.call(read, server)),
    () => (goTo('https://example.com/a'), desk.pageChanged(), desk.call(read, server)),
  ];
  for (const call of others) {
    const result = call();
    expect(await asked()).toBeDefined();
    desk.answer(false);
    await expect(result).rejects.toThrow('did not allow');
  }
});

test('what was allowed is not done on another page that took its place', async () => {
  const { desk, asked, goTo } = setUp();
  const result = desk.call(read, server);
  await asked();
  goTo('https://example.com/b');
  desk.answer(true);
  await expect(result).rejects.toThrow('The page changed');
});

test('tabs are asked about each time, with the browser’s own prompt where it is needed, and cut', async () => {
  const { desk, asked, allowTabs } = setUp();
  for (const needsTabs of [true, false]) {
    const result = desk.call({ name: 'tabs.list', params: {} }, server);
    expect(await asked()).toMatchObject({ needsTabs });
    desk.answer(Promise.resolve(true));
    const { tabs, cut } = await result;
    expect(cut).toBe(true);
    expect(tabs).toHaveLength(100);
    allowTabs();
  }
  const refused = desk.call({ name: 'tabs.list', params: {} }, server);
  await asked();
  desk.answer(Promise.reject(new Error('no gesture')));
  await expect(refused).rejects.toThrow('did not allow');
});

test('an unknown tool, one of no backend, and one that nobody waits for any more are refused', async () => {
  const { desk, asked } = setUp();
  await expect(desk.call({ name: 'constructor', params: {} }, server)).rejects.toThrow('no tool');
  await expect(desk.call(read, undefined)).rejects.toThrow('No backend');
  const result = desk.call(read, server);
  await asked();
  desk.leave();
  await expect(result).rejects.toThrow('did not allow');
});
