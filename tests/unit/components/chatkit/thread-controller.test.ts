// A thread over plain ChatKit: what is asked, what is shown, and that every answer that starts also ends.
import { describe, expect, test, vi } from 'vitest';
import type { ThreadItem } from '../../../../lib/chatkit/items';
import {
  added,
  answerItem,
  createFakeChat,
  createWire,
  delta,
  done,
  jsonResponse,
  message,
  thread,
  userItem,
  type Sent,
  type Wire,
} from './fake-chat';

const created = { type: 'thread.created' as const, thread: thread('thr_1') };

/** A chat whose every stream the test writes. */
function createStreamedChat() {
  const wires: Wire[] = [];
  const chat = createFakeChat(() => {
    const wire = createWire();
    wires.push(wire);
    return wire.response;
  });
  const nextWire = async (place: number): Promise<Wire> => {
    await vi.waitFor(() => expect(wires.length).toBeGreaterThan(place));
    const wire = wires[place];
    if (!wire) throw new Error('no stream');
    return wire;
  };
  return { ...chat, nextWire };
}

describe('a message', () => {
  test('creates the thread, the next one is added to it', async () => {
    const chat = createStreamedChat();
    const first = chat.controller.send(message('Hi'));
    const wire = await chat.nextWire(0);
    expect(chat.texts()).toEqual(['Hi']);
    wire.say(created, done(userItem('u1', 'Hi')), added(answerItem('a1')), delta('a1', 'Hello'));
    wire.say(done(answerItem('a1', 'Hello.')));
    wire.end();
    await first;
    expect(chat.state.items.ids()).toEqual(['u1', 'a1']);
    expect(chat.names()).toEqual(['response.start', 'thread.change', 'response.end']);

    const second = chat.controller.send(message('More'));
    (await chat.nextWire(1)).end();
    await second;
    expect(chat.sent.map(({ type, params }) => [type, params])).toEqual([
      ['threads.create', { input: message('Hi') }],
      ['threads.add_user_message', { thread_id: 'thr_1', input: message('More') }],
    ]);
  });

  test('leaves what is typed meanwhile to the thread it creates', async () => {
    const chat = createStreamedChat();
    const sending = chat.controller.send(message('Hi'));
    chat.composer.patch({ text: 'And then' });
    const wire = await chat.nextWire(0);
    wire.say(created, done(userItem('u1', 'Hi')));
    wire.end();
    await sending;
    await chat.controller.openThread(null);
    expect(chat.composer.getSnapshot().text).toBe('');
  });

  test('that was left does not end the answer that runs now', async () => {
    const chat = createStreamedChat();
    const first = chat.controller.send(message('Hi'));
    await chat.nextWire(0);
    void chat.controller.send(message('Anew'), { newThread: true });
    await chat.nextWire(1);
    await first;
    expect(chat.state.getSnapshot().isStreaming).toBe(true);
    expect(chat.names()).toEqual(['response.start', 'response.end', 'response.start']);
  });

  test('in a new thread leaves the shown one', async () => {
    const chat = createStreamedChat();
    const first = chat.controller.send(message('Hi'));
    const wire = await chat.nextWire(0);
    wire.say(created, done(userItem('u1', 'Hi')), done(answerItem('a1', 'Hello.')));
    wire.end();
    await first;
    const second = chat.controller.send(message('Anew'), { newThread: true });
    (await chat.nextWire(1)).end();
    await second;
    expect(chat.types()).toEqual(['threads.create', 'threads.create']);
    expect(chat.texts()).toEqual(['Anew']);
  });
});

describe('an answer that ends badly', () => {
  test.each<[what: string, act: (wire: Wire, stop: () => void) => void, errors: string[]]>([
    ['stopped', (_, stop) => stop(), []],
    ['cut', (wire) => wire.cut(), ['The answer was cut off before its end.']],
    ['ended early', (wire) => wire.end(), ['The answer was cut off before its end.']],
    [
      'failed',
      (wire) => {
        wire.say({ type: 'error', code: 'custom', message: 'Team is down.', allow_retry: true });
        wire.end();
      },
      ['Team is down.'],
    ],
  ])('(%s) keeps what came and is over', async (_, act, errors) => {
    const chat = createStreamedChat();
    const sending = chat.controller.send(message('Hi'));
    const wire = await chat.nextWire(0);
    wire.say(created, done(userItem('u1', 'Hi')), added(answerItem('a1')), delta('a1', 'Half'));
    await vi.waitFor(() => expect(chat.texts()).toEqual(['Hi', 'Half']));
    act(wire, () => chat.controller.stop());
    await sending;
    expect(chat.texts()).toEqual(['Hi', 'Half']);
    expect(chat.state.items.entry('a1')?.isGrowing).toBe(false);
    expect(chat.state.getSnapshot()).toMatchObject({ isStreaming: false, progress: undefined });
    expect(chat.state.getSnapshot().error?.message).toBe(errors[0]);
    const shown = chat.events.filter(([name]) => name === 'error');
    expect(shown.map(([, detail]) => (detail as { error: Error }).error.message)).toEqual(errors);
    expect(chat.names().filter((name) => name.startsWith('response'))).toEqual([
      'response.start',
      'response.end',
    ]);
  });

  test('Stop aborts with the reason stop, and leaving with another', async () => {
    const chat = createStreamedChat();
    const sending = chat.controller.send(message('Hi'));
    (await chat.nextWire(0)).say(created);
    await vi.waitFor(() => expect(chat.state.getSnapshot().threadId).toBe('thr_1'));
    chat.controller.stop();
    await sending;
    expect(chat.sent[0]?.signal?.reason).toBe('stop');

    void chat.controller.send(message('Again'));
    await chat.nextWire(1);
    await chat.controller.openThread(null);
    expect(chat.sent[1]?.signal?.reason).toBe('detach');
    expect(chat.names().filter((name) => name === 'response.start')).toHaveLength(2);
    expect(chat.names().filter((name) => name === 'response.end')).toHaveLength(2);
    expect(chat.state.items.ids()).toEqual([]);
  });
});

describe('Retry', () => {
  test('of a message that was never taken sends the same again', async () => {
    let isDown = true;
    const wire = createWire();
    const chat = createFakeChat(() => {
      if (isDown) throw new TypeError('refused');
      return wire.response;
    });
    await chat.controller.send(message('Hi'));
    const [localId = ''] = chat.state.items.ids();
    expect(chat.state.items.entry(localId)?.local).toBe('failed');
    isDown = false;
    chat.controller.retryError();
    expect(chat.texts()).toEqual(['Hi']);
    await vi.waitFor(() => expect(chat.sent).toHaveLength(2));
    expect(chat.sent[1]?.params).toEqual(chat.sent[0]?.params);
    expect(chat.state.getSnapshot().error).toBeUndefined();
  });

  test('of an answer drops what came after the question, and names the question', async () => {
    const chat = createStreamedChat();
    const sending = chat.controller.send(message('Hi'));
    const wire = await chat.nextWire(0);
    wire.say(created, done(userItem('u1', 'Hi')), done(answerItem('a1', 'No.')));
    wire.say({ type: 'error', code: 'stream.error', allow_retry: true });
    wire.end();
    await sending;
    chat.controller.retryError();
    expect(chat.texts()).toEqual(['Hi']);
    await vi.waitFor(() => expect(chat.sent).toHaveLength(2));
    expect(chat.sent[1]).toMatchObject({
      type: 'threads.retry_after_item',
      params: { thread_id: 'thr_1', item_id: 'u1' },
    });
  });
});

describe('opening a thread', () => {
  const all = Array.from({ length: 60 }, (_, place) => userItem(`u${place}`, `${place}`));
  const pages = ({ type, params }: Sent): Response => {
    if (type === 'threads.get_by_id') {
      const items = { data: all.slice(0, 20), has_more: true, after: 'u19' };
      return jsonResponse(thread('thr_1', [], { title: 'Bread', items }));
    }
    const rows = all.toReversed();
    const from = params['after'] ? rows.findIndex(({ id }) => id === params['after']) + 1 : 0;
    const data: ThreadItem[] = rows.slice(from, from + 50);
    const has_more = from + 50 < rows.length;
    return jsonResponse({ data, has_more, ...(has_more ? { after: data.at(-1)?.id } : {}) });
  };

  test('shows its newest items, and the older ones when they are asked for', async () => {
    const chat = createFakeChat(pages);
    await chat.controller.openThread('thr_1');
    expect(chat.state.items.ids()).toEqual(all.slice(10).map(({ id }) => id));
    expect(chat.state.getSnapshot()).toMatchObject({ title: 'Bread', isLoading: false });
    await Promise.all([chat.controller.loadOlder(), chat.controller.loadOlder()]);
    expect(chat.state.items.ids()).toEqual(all.map(({ id }) => id));
    expect(chat.state.getSnapshot().hasOlder).toBe(false);
    expect(chat.events).toEqual([
      ['thread.change', { threadId: 'thr_1' }],
      ['thread.load.start', { threadId: 'thr_1' }],
      ['thread.load.end', { threadId: 'thr_1' }],
    ]);
  });

  test('that fails says so, and Retry opens it again', async () => {
    let status = 404;
    const chat = createFakeChat(() =>
      jsonResponse(thread('thr_1', [all[0] as ThreadItem]), status),
    );
    await chat.controller.openThread('thr_1');
    expect(chat.state.getSnapshot()).toMatchObject({
      isLoading: false,
      error: { retry: { type: 'open', threadId: 'thr_1' } },
    });
    status = 200;
    chat.controller.retryError();
    await vi.waitFor(() => expect(chat.state.items.ids()).toEqual(['u0']));
    expect(chat.state.getSnapshot().error).toBeUndefined();
  });

  test('that was left meanwhile shows nothing of it', async () => {
    const answers = new Map<string, (response: Response) => void>();
    const chat = createFakeChat(
      ({ params }) => new Promise((resolve) => answers.set(String(params['thread_id']), resolve)),
    );
    const first = chat.controller.openThread('thr_1');
    const second = chat.controller.openThread('thr_2');
    answers.get('thr_2')?.(jsonResponse(thread('thr_2', [userItem('two', 'Two')])));
    answers.get('thr_1')?.(jsonResponse(thread('thr_1', [userItem('one', 'One')])));
    await Promise.all([first, second]);
    expect(chat.texts()).toEqual(['Two']);
    expect(chat.state.getSnapshot().threadId).toBe('thr_2');
  });

  test('brings back the draft that was typed there', async () => {
    const chat = createFakeChat(({ params }) => jsonResponse(thread(String(params['thread_id']))));
    await chat.controller.openThread('thr_1');
    chat.composer.patch({ text: 'Half a question' });
    await chat.controller.openThread('thr_2');
    expect(chat.composer.getSnapshot().text).toBe('');
    await chat.controller.openThread('thr_1');
    expect(chat.composer.getSnapshot().text).toBe('Half a question');
  });
});
