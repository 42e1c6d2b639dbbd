import { describe, expect, test } from 'vitest';
import type { ReplyEvent } from '../../../lib/model/reply';
import type { ContextPart, TransportRequest } from '../../../lib/model/turn';
import { toPassages } from '../../../lib/reader/passages';
import { rankByQuestion, summarise } from '../../../lib/reader/rank';
import { everyReader, readerIn } from '../../../lib/languages/reader-texts';
import { loadOptionsTexts, loadPanelTexts } from '../../../lib/languages/load-texts';
import { options } from '../../../lib/languages/texts/options';
import { panel } from '../../../lib/languages/texts/panel';
import { answerFromPage } from '../../../lib/reader/reader';
import { createWords } from '../../../lib/reader/words';

const page: ContextPart = {
  kind: 'page',
  title: 'Tides',
  url: 'http://127.0.0.1/tides',
  language: 'en',
  text: `# Tides

The tide is the slow rise and fall of the sea. Most coasts see two high waters and two low waters each day.

## Why the sea moves

The Moon pulls the near side of the Earth more strongly than its centre, and the far side less. The oceans answer by bulging on both sides. The Sun adds a weaker pull of the same kind.

## Spring and neap

When Sun and Moon stand in line, their pulls add up and the range is largest: these are spring tides. At the quarter moons the pulls cross and the range is smallest: neap tides.

## Measuring

A tide gauge is a float in a well beside the sea. Harbours have kept such records for more than two hundred years.

- Brest began in 1807
- Liverpool published tables in 1770

## Use

Tidal power stations let the rising water through turbines. The one on the Rance has run since 1966.`,
};

async function ask(
  message: string,
  pages: ContextPart[],
  history: TransportRequest['history'] = [],
  language = 'en',
): Promise<{ text: string; quotes: string[]; last: ReplyEvent['type'] | undefined }> {
  const request: TransportRequest = { message, history, sessionId: 's', params: {}, pages };
  const events: ReplyEvent[] = [];
  for await (const event of answerFromPage(request, {
    texts: () => Promise.resolve(readerIn(language)),
    languages: everyReader,
  }))
    events.push(event);
  return {
    text: events.map((event) => (event.type === 'text-delta' ? event.text : '')).join(''),
    quotes: events.flatMap((event) => (event.type === 'citation' ? [event.citation.quote] : [])),
    last: events.at(-1)?.type,
  };
}

test('a question is answered by the passage that holds the answer, quoted word for word', async () => {
  const { text, quotes } = await ask('When are spring tides, and why is the range largest?', [
    page,
  ]);
  expect(quotes[0]).toContain('When Sun and Moon stand in line');
  expect(page.text).toContain(quotes[0] ?? 'no quote');
  expect(text).toContain('under “Spring and neap”');
  expect(text).toContain('It is not a language model');
});

test('a summary takes sentences of the page in their order and cites each', async () => {
  const { quotes } = await ask('Summarise this page', [page]);
  expect(quotes.length).toBeGreaterThanOrEqual(3);
  const places = quotes.map((quote) => page.text.indexOf(quote));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a question about the selection is answered from the selection', async () => {
  const selection: ContextPart = {
    ...page,
    kind: 'selection',
    text: 'A tide gauge is a float in a well beside the sea.',
  };
  const { text } = await ask('Explain the selection', [page, selection]);
  expect(text).toContain('tide gauge');
  expect(text).not.toContain('Rance');
});

test('words that are not on the page end in one plain sentence', async () => {
  const { text, quotes } = await ask('xylophone zeppelin', [page]);
  expect(text).toContain('Nothing on **Tides** shares a word with your question');
  expect(quotes).toEqual([]);
});

test('no page ends in a sentence that says what to do', async () => {
  const { text } = await ask('What is this?', []);
  expect(text).toContain('click the Beside icon');
});

test('a page without spaces between words is retrieved too', async () => {
  const passages = toPassages(
    '東京は日本の首都です。人口は多いです。\n\n富士山は日本で一番高い山です。',
    'ja',
  );
  const ranked = await rankByQuestion(passages, '一番高い山は何ですか', createWords('ja'));
  expect(ranked[0]?.passage.text).toContain('富士山');
});

test('a passage is never longer than its limit by more than one sentence', () => {
  const long = Array.from(
    { length: 80 },
    (_, n) => `Sentence number ${n} says something about the sea.`,
  ).join(' ');
  const passages = toPassages(long, 'en');
  expect(passages.map((passage) => passage.text).join(' ')).toBe(long);
  expect(Math.max(...passages.map((passage) => passage.text.length))).toBeLessThan(1_000);
});

test('a summary holds no two sentences that say the same', () => {
  const text =
    'The harbour keeps tide records every single day of the year. The harbour keeps tide records every day of the year.';
  const chosen = summarise(toPassages(text, 'en'), 5, createWords('en'));
  expect(chosen).toHaveLength(1);
});

const lamps: ContextPart = {
  kind: 'page',
  title: 'Lamps',
  url: 'http://127.0.0.1/lamps',
  language: 'en',
  text: '# Lamps\n\nThe lens of Cordouan was lit in 1823.\n\nWhale oil was burnt in most lamps of that time, and it smelt.',
};

test('of several pages the one that answers is quoted, by its name', async () => {
  const { text, quotes } = await ask('When was the lens of Cordouan lit?', [page, lamps]);
  expect(text).toContain('From “Lamps”');
  expect(quotes[0]).toBe('The lens of Cordouan was lit in 1823.');
});

test('a summary of several pages tells of each', async () => {
  const { text } = await ask('Summarise this', [page, lamps]);
  expect(text).toContain('**Tides**');
  expect(text).toContain('**Lamps**');
});

test('a question that has no word of its own is read with those before it', async () => {
  const history: TransportRequest['history'] = [
    { role: 'user', text: 'What was burnt in lamps?' },
    { role: 'assistant', text: 'Oil.' },
  ];
  const { text } = await ask('Huh, why?', [lamps], history);
  expect(text).toContain('Whale oil was burnt');
});

test.each([
  [
    'ja',
    '潮の満ち引きは月の引力によって起こる。灯台は一八二三年に点灯された。港湾事務所は毎朝水位を記録している。',
    '灯台はいつ点灯されましたか',
    '一八二三年',
  ],
  [
    'zh',
    '月亮的引力使海水上涨。\n\n灯塔于一八二三年点亮。\n\n港务局每天早晨记录水位。',
    '灯塔什么时候点亮',
    '一八二三年',
  ],
  [
    'ar',
    'القمر يجذب البحر فيرتفع الماء.\n\nأضيئت المنارة في عام ألف وثمانمئة.\n\nيسجل المكتب ارتفاع الماء كل صباح.',
    'متى أضيئت المنارة؟',
    'ألف وثمانمئة',
  ],
])('a question in %s is answered from a page in it', async (language, text, question, answer) => {
  const answered = await ask(question, [{ ...lamps, language, text }]);
  expect(answered.text.slice(0, 60)).toContain(answer);
});

describe.each(everyReader.map(({ language }) => language))('asked in %s', (language) => {
  const { says, onlyWhatItSays, footer, nothing, noPage } = readerIn(language);

  test('every question that Beside offers is understood', async () => {
    const { start } = await loadPanelTexts(panel, language);
    const { usualPrompts } = await loadOptionsTexts(options, language);
    for (const question of [start.summarise, start.pointsPrompt, usualPrompts.summariseText])
      expect((await ask(question, [page], [], language)).text).toContain(says('**Tides**'));
    for (const question of [start.missingPrompt, usualPrompts.missingText])
      expect((await ask(question, [page], [], language)).text).toContain(onlyWhatItSays);
    const selection = { ...page, kind: 'selection' as const, title: 'Selected' };
    expect((await ask(start.explain, [page, selection], [], language)).text).toContain(
      says('**Selected**'),
    );
  });

  test('what is said around the quotes is in that language, and a question in any other is understood', async () => {
    expect((await ask('Zzz?', [page], [], language)).text).toContain(nothing(['**Tides**']));
    expect((await ask('Zzz?', [], [], language)).text).toBe(noPage);
    for (const other of everyReader) {
      const { start } = await loadPanelTexts(panel, other.language);
      const { text } = await ask(start.summarise, [page], [], language);
      expect(text).toContain(says('**Tides**'));
      expect(text).toContain(footer);
    }
  });

  test('a question of another kind is answered by a quote', async () => {
    const { text, quotes } = await ask('When are spring tides?', [page], [], language);
    expect(text).toContain(readerIn(language).from('Spring and neap', undefined));
    expect(quotes.length).toBeGreaterThan(0);
  });
});
