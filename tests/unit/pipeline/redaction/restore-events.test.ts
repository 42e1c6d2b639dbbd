// What a ChatKit server says gets its values back where a person reads it, however it is cut, and nowhere else.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemUpdate, ThreadStreamEvent } from '../../../../lib/chatkit/events';
import type { AssistantContent, JsonObject, ThreadItem } from '../../../../lib/chatkit/items';
import { createRestoreEvents } from '../../../../lib/pipeline/redaction/restore-events';
import { restoreItem } from '../../../../lib/pipeline/redaction/restore-item';

const values = new Map([
  ['[EMAIL_1]', 'ask@example.com'],
  ['[CARD_1]', '4111 1111 1111 1111'],
]);
const base = { id: 'msg_1', thread_id: 'thr_1', created_at: '2026-01-01T00:00:00Z' };
const content = (text: string): AssistantContent => ({
  type: 'output_text',
  text,
  annotations: [],
});
const updated = (update: ItemUpdate): ThreadStreamEvent => ({
  type: 'thread.item.updated',
  item_id: 'msg_1',
  update,
});
const delta = (text: string): ThreadStreamEvent =>
  updated({
    type: 'assistant_message.content_part.text_delta',
    content_index: 0,
    delta: text,
  });

function textIn(events: readonly ThreadStreamEvent[]): string {
  return events
    .map((event) =>
      event.type === 'thread.item.updated' &&
      event.update.type === 'assistant_message.content_part.text_delta'
        ? event.update.delta
        : '',
    )
    .join('');
}

const anyText = fc
  .array(
    fc.constantFrom('[EMAIL_1]', '[CARD_1]', '[EMAIL_9]', '[EMA', 'word ', '\n\n', 'é', '.', ' '),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('deltas', () => {
  test('however they are cut, and wherever the answer ends, they say what the whole text says', () => {
    fc.assert(
      fc.property(anyText, fc.array(fc.nat(), { maxLength: 10 }), (text, places) => {
        const at = [0, ...places.map((place) => place % (text.length + 1)), text.length].toSorted(
          (a, b) => a - b,
        );
        const filter = createRestoreEvents(values);
        const events = at
          .slice(1)
          .flatMap((end, index) => filter.push(delta(text.slice(at[index], end))));
        const done = { ...base, type: 'assistant_message' as const, content: [content(text)] };
        const whole = restoreItem(done, values);
        expect(textIn([...events, ...filter.end()])).toBe(
          whole.type === 'assistant_message' && whole.content[0]?.text,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('two parts that take turns do not mix', () => {
    const filter = createRestoreEvents(values);
    const other = (text: string) =>
      updated({
        type: 'assistant_message.content_part.text_delta',
        content_index: 1,
        delta: text,
      });
    const events = [
      delta('To [EMA'),
      other('On [CAR'),
      delta('IL_1] now'),
      other('D_1] now'),
    ].flatMap((event) => filter.push(event));
    expect(textIn(events)).toBe('To On ask@example.com now4111 1111 1111 1111 now');
  });

  test('a marker stands behind the same word as before', () => {
    const filter = createRestoreEvents(values);
    filter.push(delta('Ask [EMAIL_1] here'));
    const [event] = filter.push(
      updated({
        type: 'assistant_message.content_part.annotation_added',
        content_index: 0,
        annotation_index: 0,
        annotation: {
          type: 'annotation',
          index: 'Ask [EMAIL_1]'.length,
          source: { type: 'url', title: 'T', url: 'https://example.com/' },
        },
      }),
    );
    expect(event).toMatchObject({
      update: { annotation: { index: 'Ask ask@example.com'.length } },
    });
  });
});

/** Everything that is no text for a person, with a placeholder in it. */
const placeholder = '[CARD_1]';
const payload: JsonObject = {
  number: placeholder,
  deep: [{ url: `https://evil.test/${placeholder}` }],
};
const untouched: ThreadItem[] = [
  { ...base, type: 'widget', widget: payload, copy_text: placeholder },
  {
    ...base,
    type: 'client_tool_call',
    status: 'pending',
    call_id: 'c',
    name: placeholder,
    arguments: payload,
  },
  {
    ...base,
    type: 'generated_image',
    image: { id: placeholder, url: `https://e.test/${placeholder}` },
  },
  {
    ...base,
    type: 'task',
    task: {
      type: 'web_search',
      queries: [placeholder],
      sources: [{ type: 'url', title: placeholder, url: `https://evil.test/${placeholder}` }],
    },
  },
  {
    ...base,
    type: 'structured_input',
    status: 'pending',
    inputs: [
      {
        id: 'q',
        question: 'Which?',
        type: 'multiple_choice',
        multiple: false,
        options: [{ value: placeholder }],
      },
    ],
  },
  {
    ...base,
    type: 'assistant_message',
    content: [
      {
        type: 'output_text',
        text: `[more](https://evil.test/?c=${placeholder}) ![](https://evil.test/${placeholder})`,
        annotations: [
          {
            type: 'annotation',
            source: { type: 'url', title: placeholder, url: `https://evil.test/${placeholder}` },
          },
        ],
      },
    ],
  },
];

test.each(untouched)('$type: no value gets where it could leave again', (item) => {
  const filter = createRestoreEvents(values);
  const events: ThreadStreamEvent[] = [
    { type: 'thread.item.added', item },
    { type: 'thread.item.done', item },
    { type: 'thread.item.replaced', item },
  ];
  const said = JSON.stringify([
    ...events.flatMap((event) => filter.push(event)),
    ...filter.end(),
    restoreItem(item, values),
  ]);
  expect(said).toContain(placeholder);
  expect(said).not.toContain('4111');
});

test('effects and updates of widgets pass as they are', () => {
  const filter = createRestoreEvents(values);
  const events: ThreadStreamEvent[] = [
    { type: 'client_effect', name: 'open', data: payload },
    updated({ type: 'widget.root.updated', widget: payload }),
    updated({ type: 'widget.component.updated', component_id: 'a', component: payload }),
    updated({
      type: 'widget.streaming_text.value_delta',
      component_id: 'a',
      delta: placeholder,
      done: true,
    }),
    updated({
      type: 'generated_image.updated',
      image: { id: 'i', url: `https://evil.test/${placeholder}` },
    }),
  ];
  expect(events.flatMap((event) => filter.push(event))).toEqual(events);
});

test('what a person reads is restored: answers, thoughts, titles, notices, questions', () => {
  const filter = createRestoreEvents(values);
  const events: ThreadStreamEvent[] = [
    {
      type: 'thread.item.done',
      item: {
        ...base,
        type: 'workflow',
        workflow: {
          type: 'reasoning',
          expanded: true,
          tasks: [{ type: 'thought', title: '[EMAIL_1]', content: 'about [EMAIL_1]' }],
          summary: { title: 'On [EMAIL_1]' },
        },
      },
    },
    { type: 'notice', level: 'info', message: 'Wrote to [EMAIL_1]' },
    { type: 'progress_update', text: 'Writing to [EMAIL_1]' },
    { type: 'error', code: 'custom', message: 'No [EMAIL_1]', allow_retry: true },
    {
      type: 'thread.item.done',
      item: {
        ...base,
        type: 'structured_input',
        status: 'pending',
        inputs: [{ id: 'q', question: 'Is it [EMAIL_1]?', type: 'freeform' }],
      },
    },
  ];
  const said = JSON.stringify(events.flatMap((event) => filter.push(event)));
  expect(said).not.toContain('[EMAIL_1]');
  expect(said.split('ask@example.com')).toHaveLength(8);
});
