import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyUpdate } from '../../../lib/chatkit/apply-update';
import type { ItemUpdate } from '../../../lib/chatkit/events';
import type { Annotation, JsonObject, ThreadItem } from '../../../lib/chatkit/items';

const base = { id: 'msg_1', thread_id: 'thr_1', created_at: '2026-01-01T00:00:00Z' };
const message = (...texts: string[]): ThreadItem => ({
  ...base,
  type: 'assistant_message',
  content: texts.map((text) => ({ type: 'output_text', text, annotations: [] })),
});
const widget = (tree: JsonObject): ThreadItem => ({ ...base, type: 'widget', widget: tree });
const annotation = (title: string): Annotation => ({
  type: 'annotation',
  source: { type: 'url', title, url: 'https://example.com/' },
});
const part = (text: string, ...annotations: Annotation[]) =>
  ({ type: 'output_text', text, annotations }) as const;
const text = (value: string): JsonObject => ({ type: 'Text', id: 't', value, streaming: true });
const delta = (value: string, done: boolean): ItemUpdate => ({
  type: 'widget.streaming_text.value_delta',
  component_id: 't',
  delta: value,
  done,
});

const task = (title: string) => ({ type: 'custom', title }) as const;
const workflow = (...titles: string[]): ThreadItem => ({
  ...base,
  type: 'workflow',
  workflow: { type: 'custom', tasks: titles.map(task), expanded: false },
});

const grow = (item: ThreadItem, ...updates: ItemUpdate[]) => updates.reduce(applyUpdate, item);

describe('an assistant message', () => {
  test('joins its deltas in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (deltas) => {
        const grown = grow(
          message(),
          ...deltas.map((delta) => ({
            type: 'assistant_message.content_part.text_delta' as const,
            content_index: 0,
            delta,
          })),
        );
        expect(grown).toEqual(deltas.length === 0 ? message() : message(deltas.join('')));
      }),
    );
  });

  test('is padded up to an index that does not exist yet', () => {
    const update = {
      type: 'assistant_message.content_part.text_delta',
      content_index: 2,
      delta: 'c',
    } as const;
    expect(grow(message('a'), update)).toEqual(message('a', '', 'c'));
  });

  test.each([-1, 0.5, Number.NaN, 1e9])('ignores the impossible index %s', (content_index) => {
    const item = message('a');
    const update = {
      type: 'assistant_message.content_part.text_delta',
      content_index,
      delta: 'b',
    } as const;
    expect(applyUpdate(item, update)).toBe(item);
  });

  test('takes annotations at their index and beyond the end at the end', () => {
    const added = (annotation_index: number, title: string): ItemUpdate => ({
      type: 'assistant_message.content_part.annotation_added',
      content_index: 0,
      annotation_index,
      annotation: annotation(title),
    });
    const grown = grow(message('a'), added(0, 'one'), added(9, 'two'), added(0, 'zero'));
    expect(grown).toMatchObject({
      content: [{ annotations: [annotation('zero'), annotation('one'), annotation('two')] }],
    });
  });

  test('keeps its annotations when a finished part has none, and takes those it has', () => {
    const item: ThreadItem = {
      ...base,
      type: 'assistant_message',
      content: [part('a', annotation('kept'))],
    };
    const done = (...annotations: Annotation[]): ItemUpdate => ({
      type: 'assistant_message.content_part.done',
      content_index: 0,
      content: part('whole', ...annotations),
    });
    expect(grow(item, done())).toMatchObject({ content: [part('whole', annotation('kept'))] });
    expect(grow(item, done(annotation('new')))).toMatchObject({
      content: [part('whole', annotation('new'))],
    });
  });

  test('is not changed in place', () => {
    const item = message('a');
    const before = structuredClone(item);
    grow(item, {
      type: 'assistant_message.content_part.text_delta',
      content_index: 0,
      delta: 'b',
    });
    expect(item).toEqual(before);
  });

  test('costs the same per delta, however long it is', () => {
    const update: ItemUpdate = {
      type: 'assistant_message.content_part.text_delta',
      content_index: 0,
      delta: 'some words of an answer ',
    };
    const timeOf = (item: ThreadItem) => {
      const started = performance.now();
      let grown = item;
      for (let index = 0; index < 2000; index++) grown = applyUpdate(grown, update);
      return performance.now() - started;
    };
    timeOf(message(''));
    const best = (item: ThreadItem) => Math.min(...Array.from({ length: 5 }, () => timeOf(item)));
    // Copying 20 MB 2,000 times takes seconds; a generous bound keeps a busy machine from failing this.
    expect(best(message('x'.repeat(20_000_000)))).toBeLessThan(best(message('')) * 20 + 50);
  });
});

describe('a widget', () => {
  const places: [string, (child: JsonObject) => JsonObject][] = [
    ['a card', (child) => ({ type: 'Card', children: [{ type: 'Divider' }, child] })],
    [
      'a transition',
      (child) => ({ type: 'Card', children: [{ type: 'Transition', children: child }] }),
    ],
    ['a form', (child) => ({ type: 'Card', children: [{ type: 'Form', children: [child] }] })],
    ['a list', (c) => ({ type: 'ListView', children: [{ type: 'ListViewItem', children: [c] }] })],
  ];
  test.each(places)('grows the text of a component inside %s', (_, place) => {
    const grown = grow(
      widget(place(text(''))),
      delta('Hel', false),
      delta('lo', true),
      delta('!', true),
    );
    expect(grown).toEqual(widget(place({ ...text('Hello!'), streaming: false })));
  });

  test('takes a changed component and a changed root', () => {
    const item = widget({ type: 'Card', children: [text('a')] });
    const component = { type: 'Badge', id: 't', label: 'b' };
    const replaced: ItemUpdate = { type: 'widget.component.updated', component_id: 't', component };
    expect(grow(item, replaced)).toEqual(widget({ type: 'Card', children: [component] }));
    expect(grow(item, { type: 'widget.root.updated', widget: component })).toEqual(
      widget(component),
    );
  });

  test('stays the same object when the component is not there', () => {
    const item = widget({ type: 'Card', children: null });
    expect(applyUpdate(item, delta('a', false))).toBe(item);
  });

  test('survives a tree deeper than any stack', () => {
    let tree = text('');
    for (let depth = 0; depth < 100_000; depth++) tree = { type: 'Box', children: [tree] };
    const item = widget(tree);
    expect(applyUpdate(item, delta('a', false))).toBe(item);
  });
});

describe('a workflow', () => {
  test('honours the index of a task that is added or changed', () => {
    const grown = grow(
      workflow('b'),
      { type: 'workflow.task.added', task_index: 0, task: task('a') },
      { type: 'workflow.task.added', task_index: 7, task: task('d') },
      { type: 'workflow.task.updated', task_index: 2, task: task('c') },
    );
    expect(grown).toEqual(workflow('a', 'b', 'c'));
  });
});

test('a generated image shows its newest state', () => {
  const item: ThreadItem = { ...base, type: 'generated_image' };
  const image = { id: 'ig_1', url: 'data:image/png;base64,AA' };
  expect(grow(item, { type: 'generated_image.updated', image, progress: 0.5 })).toEqual({
    ...item,
    image,
    progress: 0.5,
  });
  expect(grow(item, { type: 'generated_image.updated', image, progress: 7 })).not.toHaveProperty(
    'progress',
  );
});

test('an update for another kind of item changes nothing', () => {
  const item: ThreadItem = { ...base, type: 'end_of_turn' };
  const updates: ItemUpdate[] = [
    { type: 'assistant_message.content_part.text_delta', content_index: 0, delta: 'a' },
    { type: 'widget.root.updated', widget: {} },
    { type: 'workflow.task.added', task_index: 0, task: { type: 'image' } },
    { type: 'generated_image.updated', image: { id: 'a', url: 'b' } },
  ];
  for (const update of updates) expect(applyUpdate(item, update)).toBe(item);
});

test('no update and no item, however malformed, makes it throw', () => {
  const field = fc.oneof(fc.jsonValue(), fc.constant(undefined));
  const types = [
    'assistant_message.content_part.added',
    'assistant_message.content_part.text_delta',
    'assistant_message.content_part.annotation_added',
    'assistant_message.content_part.done',
    'widget.streaming_text.value_delta',
    'widget.root.updated',
    'widget.component.updated',
    'workflow.task.added',
    'workflow.task.updated',
    'generated_image.updated',
    'of a newer server',
  ];
  const update = fc.record({
    type: fc.constantFrom(...types),
    content_index: fc.oneof(fc.nat(3), field),
    annotation_index: field,
    task_index: fc.oneof(fc.nat(3), field),
    component_id: fc.constant('t'),
    content: field,
    annotation: field,
    delta: field,
    widget: field,
    component: field,
    task: field,
    image: field,
  });
  const item = fc.record({
    type: fc.constantFrom('assistant_message', 'widget', 'workflow', 'generated_image', 'other'),
    content: fc.oneof(field, fc.array(field)),
    widget: fc.oneof(field, fc.record({ id: fc.constant('t'), children: field, value: field })),
    workflow: fc.oneof(field, fc.record({ tasks: field })),
  });
  fc.assert(
    fc.property(item, update, (anItem, anUpdate) => {
      const item: ThreadItem = JSON.parse(JSON.stringify(anItem));
      expect(applyUpdate(item, JSON.parse(JSON.stringify(anUpdate)))).toBeTypeOf('object');
    }),
    { numRuns: 2000 },
  );
});
