// Quotes that stand in the page become citations, however they are set; everything else is left alone.
import { expect, test } from 'vitest';
import type {
  Annotation,
  AssistantContent,
  AssistantMessageItem,
  ClientToolCallItem,
} from '../../../lib/chatkit/items';
import type { ReplyEvent } from '../../../lib/model/reply';
import type { ContextPart, Turn, TurnEvent } from '../../../lib/model/turn';
import { citeQuotes, findCitations, quotesIn } from '../../../lib/turn/cite-quotes';

const page: ContextPart = {
  kind: 'page',
  title: 'Lights',
  url: 'https://example.com/lights',
  text: 'A flame shines in **every direction** — “so it does”, see [the lens](https://example.com/l).\n\n相田川子は毎日十二時まで図書館で本を読む。',
};

test.each([
  ['It says “A flame shines in every direction”.', 'A flame shines in every direction'],
  ['It says "a  flame\u00a0shines in every\u2011direction".', undefined],
  ['It says "A flame  shines\u00a0in every direc\u00adtion – \'so it does\'".', 'A flame'],
  ['„A flame shines in every direction“, so.', 'A flame shines'],
  ['> A flame shines in\n> every direction\n\nWhy?', 'A flame shines in\nevery direction'],
  ['«direction — so it does, see the lens»', 'direction'],
  ['「相田川子は毎日十二時まで図書館」', '相田川子'],
  ['"A flame"', undefined],
  ['"words that nobody wrote there"', undefined],
  ['```\n"A flame shines in every direction"\n```', undefined],
])('%s', async (answer, quote) => {
  const [citation, ...others] = await findCitations(answer, [page]);
  expect(others).toEqual([]);
  expect(citation?.quote.slice(0, quote?.length)).toBe(quote);
  expect(citation?.url).toBe(quote && page.url);
});

test('a marker stands behind its quote, and quotes are counted', () => {
  const answer = 'See “one passage here”, and\n> another\n';
  expect(quotesIn(answer).map(({ end }) => answer.slice(0, end))).toEqual([
    'See “one passage here”',
    'See “one passage here”, and\n> another',
  ]);
  expect(quotesIn('“a quote like others” '.repeat(60))).toHaveLength(20);
});

const turn: Turn = {
  id: 't',
  threadId: 'thr_1',
  model: { id: 'm', label: 'M', route: [] },
  text: '',
  context: [page],
  history: [],
};

async function eventsOf(events: ReplyEvent[]): Promise<string[]> {
  const respond = citeQuotes(async function* respond(): AsyncGenerator<TurnEvent> {
    yield* events;
  });
  const types: string[] = [];
  for await (const { type } of respond(turn, new AbortController().signal)) types.push(type);
  return types;
}

const said: ReplyEvent = { type: 'text-delta', text: '“A flame shines in every direction”' };
const done: ReplyEvent = { type: 'reply-end', reason: 'done' };

test('citations come before the end of a whole answer, once, and never for what came before a new thought', async () => {
  expect(await eventsOf([said, done])).toEqual(['text-delta', 'citation', 'reply-end']);
  expect(await eventsOf([said, { type: 'reply-end', reason: 'stopped' }])).not.toContain(
    'citation',
  );
  const thought: ReplyEvent = { type: 'reasoning-delta', text: 'Hm.' };
  expect(await eventsOf([said, thought, done])).not.toContain('citation');
  const own: ReplyEvent = {
    type: 'citation',
    citation: { title: 'T', url: 'https://example.com/', quote: 'Q' },
  };
  expect((await eventsOf([said, own, done])).filter((type) => type === 'citation')).toHaveLength(1);
});

const answerItem: AssistantMessageItem = {
  id: 'a1',
  thread_id: 'thr_1',
  created_at: '2026-01-01T00:00:00',
  type: 'assistant_message',
  content: [
    { type: 'output_text', text: 'So: “A flame shines in every direction”.', annotations: [] },
    { type: 'output_text', text: '“words that nobody wrote there”', annotations: [] },
  ],
};

async function citedBy(asked: Turn, item: AssistantMessageItem) {
  const respond = citeQuotes(async function* respond(): AsyncGenerator<TurnEvent> {
    yield { type: 'thread-event', event: { type: 'thread.item.done', item } };
    yield done;
  });
  for await (const event of respond(asked, new AbortController().signal))
    if (event.type === 'thread-event' && event.event.type === 'thread.item.done')
      return event.event.item;
  throw new Error('There was no item.');
}

const cited = [
  {
    type: 'annotation',
    source: {
      type: 'url',
      title: 'Lights',
      url: page.url,
      description: 'A flame shines in every direction',
    },
    index: 39,
  },
];

test('the answer of a ChatKit server ends with its citations, each in its own part', async () => {
  expect(await citedBy(turn, answerItem)).toEqual({
    ...answerItem,
    content: [{ ...answerItem.content[0], annotations: cited }, answerItem.content[1]],
  });
});

test('a server that cites by itself is left alone', async () => {
  const own: Annotation = {
    type: 'annotation',
    source: { type: 'file', title: 'F', filename: 'f' },
  };
  const [first, second] = answerItem.content;
  const citing = {
    ...answerItem,
    content: [first, { ...second, annotations: [own] }] as AssistantContent[],
  };
  expect(await citedBy(turn, citing)).toEqual(citing);
});

test('what a tool has read of the page can be quoted in the answer to it', async () => {
  const resumes: ClientToolCallItem = {
    id: 'c1',
    thread_id: 'thr_1',
    created_at: '2026-01-01T00:00:00',
    type: 'client_tool_call',
    status: 'completed',
    call_id: 'c1',
    name: 'page.get_text',
    arguments: {},
    output: { title: 'Lights', url: page.url, text: page.text, cut: false },
  };
  const resumed = await citedBy({ ...turn, context: [], resumes }, answerItem);
  expect(resumed).toMatchObject({ content: [{ annotations: cited }, { annotations: [] }] });
  const refused = { ...resumes, output: { error: 'The user did not allow this.' } };
  expect(await citedBy({ ...turn, context: [], resumes: refused }, answerItem)).toEqual(answerItem);
});
