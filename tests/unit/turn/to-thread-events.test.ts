import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyUpdate } from '../../../lib/chatkit/apply-update';
import type { ThreadStreamEvent } from '../../../lib/chatkit/events';
import type { ThreadItem } from '../../../lib/chatkit/items';
import type { TurnEvent } from '../../../lib/model/turn';
import { createToThreadEvents } from '../../../lib/turn/to-thread-events';

const created_at = '1970-01-01T00:00:01.000Z';

function translate(...events: TurnEvent[]): ThreadStreamEvent[] {
  let ids = 0;
  let time = 1000;
  const translator = createToThreadEvents({
    threadId: 'thr_1',
    createId: (prefix) => `${prefix}_${(ids += 1)}`,
    now: () => time,
  });
  return events.flatMap((event) => {
    const translated = translator(event);
    time += 1000;
    return translated;
  });
}

const update = (delta: string): ThreadStreamEvent => ({
  type: 'thread.item.updated',
  item_id: 'msg_1',
  update: { type: 'assistant_message.content_part.text_delta', content_index: 0, delta },
});
const words = (text: string) =>
  text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .join(' ');

/** What a client holds after these events: growing items by their updates, finished ones as `done` said. */
function grownAndDone(events: ThreadStreamEvent[]) {
  const grown = new Map<string, ThreadItem>();
  const done = new Map<string, ThreadItem>();
  for (const event of events) {
    if (event.type === 'thread.item.added') grown.set(event.item.id, event.item);
    if (event.type === 'thread.item.done') done.set(event.item.id, event.item);
    if (event.type !== 'thread.item.updated') continue;
    const item = grown.get(event.item_id);
    if (item) grown.set(event.item_id, applyUpdate(item, event.update));
  }
  return { grown, done };
}

describe('an answer', () => {
  test('is added, grows, and is done with all its text', () => {
    const item = {
      id: 'msg_1',
      thread_id: 'thr_1',
      created_at,
      type: 'assistant_message' as const,
    };
    const content = { type: 'output_text' as const, text: 'Hello', annotations: [] };
    expect(
      translate(
        { type: 'text-delta', text: '' },
        { type: 'text-delta', text: 'Hel' },
        { type: 'text-delta', text: 'lo' },
        { type: 'reply-end', reason: 'done' },
      ),
    ).toEqual([
      {
        type: 'thread.item.added',
        item: { ...item, created_at: '1970-01-01T00:00:02.000Z', content: [] },
      },
      {
        type: 'thread.item.updated',
        item_id: 'msg_1',
        update: {
          type: 'assistant_message.content_part.added',
          content_index: 0,
          content: { ...content, text: '' },
        },
      },
      update('Hel'),
      update('lo'),
      {
        type: 'thread.item.updated',
        item_id: 'msg_1',
        update: { type: 'assistant_message.content_part.done', content_index: 0, content },
      },
      {
        type: 'thread.item.done',
        item: { ...item, created_at: '1970-01-01T00:00:02.000Z', content: [content] },
      },
    ]);
  });

  test('keeps the white space it begins with, but is none when it is nothing else', () => {
    const blank: TurnEvent[] = [
      { type: 'text-delta', text: '  ' },
      { type: 'text-delta', text: '\n' },
    ];
    const end: TurnEvent = { type: 'reply-end', reason: 'done' };
    expect(translate(...blank, end)).toEqual([]);
    const { grown, done } = grownAndDone(
      translate(
        ...blank,
        { type: 'text-delta', text: 'a' },
        { type: 'text-delta', text: ' ' },
        end,
      ),
    );
    expect(done.get('msg_1')).toMatchObject({ content: [{ text: '  \na ' }] });
    expect(grown).toEqual(done);
  });

  test('carries each quoted passage as an annotation where it stood', () => {
    const citation = { title: 'Tides', quote: 'The moon pulls.', url: 'https://example.com/tides' };
    const events = translate(
      { type: 'text-delta', text: 'Because of it.' },
      { type: 'citation', citation },
      { type: 'citation', citation: { ...citation, index: 3 } },
      { type: 'reply-end', reason: 'done' },
    );
    const source = {
      type: 'url',
      title: 'Tides',
      url: 'https://example.com/tides',
      description: 'The moon pulls.',
    };
    const annotations = [
      { type: 'annotation', source, index: 14 },
      { type: 'annotation', source, index: 3 },
    ];
    const { grown, done } = grownAndDone(events);
    expect(done.get('msg_1')).toMatchObject({ content: [{ annotations }] });
    expect(grown).toEqual(done);
  });
});

describe('reasoning', () => {
  test('is a workflow that closes before the first word of the answer', () => {
    const events = translate(
      { type: 'reasoning-delta', text: 'First I look at the page.\n' },
      { type: 'reasoning-delta', text: '\nThen I count.' },
      { type: 'text-delta', text: 'Three.' },
      { type: 'reply-end', reason: 'done' },
    );
    const { grown, done } = grownAndDone(events);
    expect([...done.keys()]).toEqual(['wf_1', 'msg_2']);
    expect(done.get('wf_1')).toMatchObject({
      workflow: {
        type: 'reasoning',
        expanded: false,
        summary: { duration: 2 },
        tasks: [
          { type: 'thought', content: 'First I look at the page.', status_indicator: 'complete' },
          { type: 'thought', content: 'Then I count.', status_indicator: 'complete' },
        ],
      },
    });
    const open = grown.get('wf_1');
    const closed = done.get('wf_1');
    expect(open?.type === 'workflow' && open.workflow.tasks).toEqual(
      closed?.type === 'workflow' && closed.workflow.tasks,
    );
  });

  test('loses no word and sends little more than it says, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word ', 'a', '\n', '\n\n', ' '), { maxLength: 400 }),
        (pieces) => {
          const events = translate(
            ...pieces.map((text): TurnEvent => ({ type: 'reasoning-delta', text })),
            { type: 'reply-end', reason: 'done' },
          );
          const { done } = grownAndDone(events);
          const thoughts = [...done.values()].flatMap((item) =>
            item.type === 'workflow' ? item.workflow.tasks : [],
          );
          const said = thoughts
            .map((task) => (task.type === 'thought' ? task.content : ''))
            .join('\n');
          expect(words(said)).toBe(words(pieces.join('')));
        },
      ),
    );
    const long = Array.from({ length: 20_000 }, (): TurnEvent => ({
      type: 'reasoning-delta',
      text: 'word ',
    }));
    const events = translate(...long, { type: 'reply-end', reason: 'done' });
    expect(JSON.stringify(events).length).toBeLessThan(100_000 * 12);
  });
});

describe('the end', () => {
  test('of a failed answer keeps what came and says why, with the remedy', () => {
    const events = translate(
      { type: 'text-delta', text: 'Half' },
      {
        type: 'reply-fault',
        fault: {
          code: 'permission-missing',
          message: 'Beside may not contact Team yet.',
          status: 403,
          requestId: 'abc',
          retryAfterMs: 1500,
          remedies: [
            { type: 'allow-access', origins: ['https://example.com'], label: 'Allow access' },
          ],
        },
      },
    );
    expect(events.at(-2)).toMatchObject({
      type: 'thread.item.done',
      item: { content: [{ text: 'Half' }] },
    });
    expect(events.at(-1)).toEqual({
      type: 'error',
      code: 'custom',
      message: 'Beside may not contact Team yet.',
      allow_retry: true,
      beside: {
        remedies: [
          {
            type: 'allow-access',
            label: 'Allow access',
            data: { origins: ['https://example.com'] },
          },
        ],
        details: ['Code: permission-missing', 'HTTP status: 403', 'Request id: abc', 'Wait: 2 s'],
      },
    });
  });

  test('of a fault that Retry cannot mend offers none', () => {
    const fault = { code: 'not-configured', message: 'Nothing is set up.' } as const;
    expect(translate({ type: 'reply-fault', fault })).toMatchObject([{ allow_retry: false }]);
  });

  test('of a stopped answer leaves the settling to the server', () => {
    const events = translate(
      { type: 'text-delta', text: 'Half' },
      { type: 'reply-end', reason: 'stopped' },
    );
    expect(events.at(-1)).toMatchObject({ type: 'thread.item.updated' });
  });
});

test('what the user should know passes as a notice, and whom it asks as progress', () => {
  const backend = { id: 'b', label: 'Team', role: 'custom', kind: 'sse' } as const;
  const event = { type: 'progress_update', text: 'Reading' } as const;
  expect(
    translate(
      { type: 'attempt-start', backend },
      { type: 'attempt-start', backend, because: 'Other is down.' },
      { type: 'notice', message: 'Some characters could not be read.' },
      { type: 'thread-event', event },
      { type: 'usage', usage: { inputTokens: 1 } },
      { type: 'model-name', name: 'm' },
      { type: 'attempt-end', attempt: { backendId: 'b', startedAt: 0 } },
    ),
  ).toEqual([
    { type: 'progress_update', text: 'Asking Team...' },
    { type: 'progress_update', text: 'Other is down, asking Team...' },
    { type: 'notice', level: 'info', message: 'Some characters could not be read.' },
    event,
  ]);
});
