// Tabs named with `@`: what is offered, what is asked of the browser, what goes along.
import { expect, test } from 'vitest';
import { createAttachedTabs } from '../../../../components/panel/attached-tabs';
import { mentionedTabs, toTabEntity } from '../../../../components/panel/mentioned-tabs';
import { toTabMentions } from '../../../../components/panel/tab-mentions';
import { panel } from '../../../../lib/languages/texts/panel';
import type { TabReading } from '../../../../lib/platform/active-page';
import type { ListedTab, OpenTab } from '../../../../lib/platform/open-tabs';
import { fail, ok } from '../../../../lib/shared/result';

const tides: ListedTab = { id: 1, title: 'Tides', url: 'https://sea.example.com/tides' };
const lamps: ListedTab = { id: 2, title: 'Lamps', url: 'https://light.example.com/' };
const bank: ListedTab = {
  id: 3,
  title: 'A bank by the sea',
  url: 'https://bank.example.com/',
  problem: 'never-read',
};

const never = () => Promise.reject(new Error('Nobody asks this.'));

interface Answers {
  isNamed?: boolean;
  names?: boolean;
  site?: boolean;
  shownAt?: string;
}

function mentions({ isNamed = true, names = true, site = true, shownAt }: Answers = {}) {
  const asked: unknown[] = [];
  const said: (string | undefined)[] = [];
  const capture = (tab: OpenTab): TabReading => ({
    capture: { title: tab.title, url: shownAt ?? tab.url, html: '', text: 'words', cut: false },
  });
  const attached = createAttachedTabs({
    readTab: (tab) =>
      Promise.resolve(
        tab.id === 2
          ? fail({ reason: 'too-slow' as const, message: 'It did not answer.' })
          : ok(capture(tab)),
      ),
    toPageText: ({ capture: { title, url, text } }) =>
      Promise.resolve({ title, url, text, words: 1, cut: false }),
  });
  const options = toTabMentions(
    {
      attached,
      listAll: () => Promise.resolve([tides, bank, lamps]),
      follow: {
        areNamesAllowed: () => Promise.resolve(isNamed),
        allowNames: () => (asked.push('names'), Promise.resolve(names)),
        allow: never,
        isAllowed: never,
        end: never,
      },
      permissions: {
        has: never,
        request: (origins) => (asked.push(...origins), Promise.resolve(site)),
        remove: never,
      },
    },
    (sentence) => said.push(sentence),
    panel.tabMentions,
  );
  const search = async (query: string) => (await options.onTagSearch?.(query)) ?? [];
  return { attached, options, asked, said, search };
}

test('tabs are found by title and by host; one that is never read stands last, with its reason', async () => {
  const { search } = mentions();
  expect((await search('SEA')).map(({ title, isUnavailable }) => [title, isUnavailable])).toEqual([
    ['Tides', undefined],
    ['A bank by the sea', true],
  ]);
  expect((await search('bank'))[0]?.description).toBe('never read: it is on your list');
  expect(await search('nothing like it')).toEqual([]);
});

test('without the permission the offer stands below what can be named', async () => {
  const { search, options, asked } = mentions({ isNamed: false });
  const found = await search('lamps');
  expect(found.map(({ title }) => title)).toEqual(['Lamps', 'Offer my open tabs']);
  const [, offer] = found;
  const chosen = offer && options.onChoose?.(offer);
  // In the same turn of the event loop: later the gesture has ended.
  expect(asked).toEqual(['names']);
  expect(await chosen).toBe('search');
});

test('refused, nothing is inserted and one sentence says so', async () => {
  const { options, said, asked } = mentions({ site: false });
  expect(await options.onChoose?.(toTabEntity(tides))).toBe('leave');
  expect(asked).toEqual(['https://sea.example.com']);
  expect(said).toEqual(['Without your permission this tab is not read.']);
});

test('a tab that cannot be read is not inserted, and says why', async () => {
  const { options, said } = mentions();
  expect(await options.onChoose?.(toTabEntity(lamps))).toBe('leave');
  expect(said).toEqual(['It did not answer.']);
  expect(await options.onChoose?.(toTabEntity(tides))).toBe('insert');
});

test('the tabs of a message are those of its tags, each once; other tags name none', () => {
  const tag = (id: string, text: string, data: Record<string, string>) => ({
    type: 'input_tag' as const,
    id,
    text,
    data,
  });
  const found = mentionedTabs([
    tag('tab-1', 'Tides', { url: tides.url }),
    { type: 'input_text', text: ' and ' },
    tag('tab-1', 'Tides', { url: tides.url }),
    tag('tab-x', 'No number', { url: tides.url }),
    tag('tab-4', 'No address', {}),
    tag('person-1', 'Somebody', { url: tides.url }),
  ]);
  expect(found).toEqual([{ id: 1, title: 'Tides', url: tides.url }]);
});

test('what was named goes along, what could not be read is said, and the page beside is not sent twice', async () => {
  const { attached } = mentions();
  const parts = await attached.parts(undefined, [tides, lamps]);
  expect(parts.map(({ url }) => url)).toEqual([tides.url]);
  expect(attached.leftOut()).toMatchObject([
    { title: 'Lamps', because: { message: 'It did not answer.' } },
  ]);
  expect(await attached.parts(tides.url, [tides])).toEqual([]);
  expect(attached.leftOut()).toEqual([]);
});

test('another page in the same tab is not what was named', async () => {
  const { attached } = mentions({ shownAt: 'https://sea.example.com/storms' });
  expect(await attached.parts(undefined, [tides])).toEqual([]);
  expect(attached.leftOut()).toEqual([{ title: 'Tides', because: 'moved' }]);
});

test('the sixth named tab is left out', async () => {
  const { attached } = mentions();
  const six = Array.from({ length: 6 }, (_, at) => ({ ...tides, id: 10 + at, title: `T${at}` }));
  expect(await attached.parts(undefined, six)).toHaveLength(5);
  expect(attached.leftOut()).toEqual([{ title: 'T5', because: 'too-many' }]);
});
