// Streams no sane server sends, made from a seed: unknown types, wrong order, doubles, missing ids, huge values, hostile strings. Runs in the page.
import { equal, ok, until } from './expect';
import { createLab } from './lab';

export interface FuzzReport {
  streams: number;
  events: number;
  problem: string | null;
}

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

function makeEvents(seed: number): string[] {
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

/** Plays `count` streams from `seed` on through the element, each in a thread of its own, and then has a real message answered. */
export async function runFuzz({
  seed,
  count,
}: {
  seed: number;
  count: number;
}): Promise<FuzzReport> {
  let events = 0;
  let asked = 0;
  const lab = createLab();
  const before = Reflect.ownKeys(Object.prototype).length;
  const dialogs: string[] = [];
  for (const name of ['alert', 'confirm', 'prompt', 'open'] as const)
    Object.assign(globalThis, { [name]: () => void dialogs.push(name) });
  const errors: string[] = [];
  addEventListener('error', (event) => errors.push(event.message));
  let next: string[] = [];
  const own = (async () => {
    asked += 1;
    const bytes = new TextEncoder().encode(next.map((text) => `data: ${text}\n\n`).join(''));
    return new Response(bytes, { headers: { 'content-type': 'text/event-stream' } });
  }) as typeof fetch;
  try {
    await lab.open({ api: { fetch: own } });
    for (let place = 0; place < count; place++) {
      next = makeEvents(seed + place);
      events += next.length;
      await lab.element.setThreadId(null).catch(() => undefined);
      await lab.element.sendUserMessage({ text: 'go', newThread: true });
      ok(lab.all('.chat').length === 1, `stream ${seed + place}: the interface still stands`);
    }
    equal(asked, count, 'requests while fuzzing');
    await lab.script({ type: 'threads.create', golden: 'text please' });
    lab.setOptions({});
    await lab.element.sendUserMessage({ text: 'text please', newThread: true });
    await until('the real answer', () => lab.texts('assistant_message').at(-1) === 'Hello world');
    equal((await lab.requests()).length, 1, 'requests at the network');
    equal('hacked' in globalThis, false, 'a script has run');
    equal(dialogs, [], 'dialogs');
    equal(errors, [], 'errors of the page');
    equal(Reflect.ownKeys(Object.prototype).length, before, 'Object.prototype');
    await lab.nothingEscaped();
    return { streams: count, events, problem: null };
  } catch (error) {
    return {
      streams: count,
      events,
      problem: error instanceof Error ? error.message : String(error),
    };
  } finally {
    lab.close();
  }
}
