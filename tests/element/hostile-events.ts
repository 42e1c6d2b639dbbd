// Streams no sane server sends, made from a seed: unknown types, wrong order, doubles, missing ids, huge values, hostile strings. Sent by the chat server of the element's tests.

const types = [
  'thread.created',
  'thread.updated',
  'thread.item.added',
  'thread.item.done',
  'thread.item.replaced',
  'thread.item.updated',
  'thread.item.removed',
  'stream_options',
  'progress_update',
  'client_effect',
  'notice',
  'error',
  'thread.exploded',
  '__proto__',
  '',
];
const itemTypes = [
  'user_message',
  'assistant_message',
  'widget',
  'generated_image',
  'structured_input',
  'workflow',
  'task',
  'end_of_turn',
  'client_tool_call',
  'hidden_context_item',
  'hologram',
  'constructor',
];
const updateTypes = [
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
  'nothing.known',
];
const strings = [
  '',
  'word',
  '<img src=x onerror="globalThis.hacked=1">',
  '<script>globalThis.hacked=1</script>',
  'javascript:globalThis.hacked=1',
  '[x](javascript:globalThis.hacked=1)',
  '![x](https://evil.test/a.png)',
  '\u202e\u0000\ud800',
  '```js\n',
  '$$\\def\\a{\\a}\\a$$',
  '| a |\n|--|\n'.repeat(5),
  'x'.repeat(20_000),
  '__proto__',
];
const keys = [
  'id',
  'item_id',
  'type',
  'content',
  'text',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'data',
];

/** A small generator with a seed (mulberry32). */
function toRandom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Five to 29 payloads of `data:` lines; the same seed gives the same. Some are no JSON. */
export function hostileEvents(seed: number): string[] {
  const random = toRandom(seed);
  const one = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const value = (depth: number): unknown => {
    switch (random(depth > 3 ? 7 : 9)) {
      case 0:
        return null;
      case 1:
        return one([0, -1, 1e308, 2 ** 53, 0.5, 999_999]);
      case 2:
        return random(2) === 0;
      case 7:
        return Array.from({ length: random(4) }, () => value(depth + 1));
      case 8:
        return Object.fromEntries(
          Array.from({ length: random(4) }, () => [one(keys), value(depth + 1)]),
        );
      default:
        return one(strings);
    }
  };
  const maybe = (given: unknown): unknown => (random(5) === 0 ? value(0) : given);
  const id = () => maybe(`i${random(6)}`);
  const source = () => ({
    type: maybe(one(['url', 'file', 'entity', 'oracle'])),
    title: maybe(one(strings)),
    url: maybe(one(strings)),
    id: id(),
    filename: maybe('f'),
  });
  const part = () => ({
    type: 'output_text',
    text: maybe(one(strings)),
    annotations: maybe([{ source: maybe(source()), index: maybe(2) }]),
  });
  const task = () => ({
    type: maybe(one(['custom', 'web_search', 'thought', 'file', 'image', 'dream'])),
    title: maybe('t'),
    content: maybe(one(strings)),
    queries: maybe(['q']),
    sources: maybe([source()]),
  });
  const widget = () => ({
    type: maybe(one(['Card', 'ListView', 'Basic', 'Ghost'])),
    children: maybe([
      {
        type: maybe(one(['Text', 'Image', 'Button', 'Form'])),
        id: 'c',
        value: maybe(one(strings)),
        src: maybe('https://evil.test/w.png'),
      },
    ]),
  });
  const item = () => ({
    id: id(),
    thread_id: maybe('thr_f'),
    created_at: maybe('never'),
    type: maybe(one(itemTypes)),
    content: maybe([random(2) === 0 ? part() : { type: 'input_text', text: maybe(one(strings)) }]),
    attachments: maybe([]),
    inference_options: maybe({}),
    widget: maybe(widget()),
    image: maybe({ id: 'g', url: maybe('https://evil.test/g.png') }),
    status: maybe('answered'),
    inputs: maybe([{ id: 'q', question: maybe('Q'), type: maybe('freeform') }]),
    workflow: maybe({
      type: maybe('custom'),
      tasks: maybe([task()]),
      expanded: maybe(true),
      summary: maybe({ title: 's' }),
    }),
    task: maybe(task()),
    call_id: id(),
    name: maybe('tool'),
    arguments: maybe({}),
  });
  const event = () => ({
    type: maybe(one(types)),
    item: maybe(item()),
    item_id: id(),
    text: maybe(one(strings)),
    name: maybe('effect'),
    data: maybe({}),
    message: maybe(one(strings)),
    level: maybe(one(['info', 'danger', 'loud'])),
    code: maybe(one(['custom', 'x'])),
    allow_retry: maybe(false),
    stream_options: maybe({ allow_cancel: maybe(true) }),
    thread: maybe({
      id: maybe('thr_f'),
      title: maybe(one(strings)),
      status: maybe({ type: 'active' }),
    }),
    update: maybe({
      type: maybe(one(updateTypes)),
      content_index: maybe(random(3)),
      annotation_index: maybe(0),
      task_index: maybe(0),
      delta: maybe(one(strings)),
      content: maybe(part()),
      annotation: maybe({ source: source() }),
      task: maybe(task()),
      component_id: maybe('c'),
      component: maybe({ type: 'Text', value: 'v' }),
      widget: maybe(widget()),
      image: maybe({ id: 'g', url: 'x' }),
      progress: maybe(0.5),
      done: maybe(true),
    }),
  });
  return Array.from({ length: 5 + random(25) }, () => {
    const text = JSON.stringify(event()).replaceAll('"constructor":', () =>
      random(2) === 0 ? '"__proto__":' : '"constructor":',
    );
    return random(20) === 0 ? text.slice(0, random(text.length)) : text;
  });
}
