// C09 to C14: how a stream is read, and what it says of its thread.
import { equal, ok, until } from '../page/expect';
import { frame, toBytes, type Lab } from '../page/lab';
import { answered } from './answered';
import {
  added,
  answer,
  created,
  delta,
  done,
  item,
  opening,
  part,
  reply,
  thread,
  update,
  updated,
  user,
} from './events';

/** The same answer with its body in pieces of `size` bytes: a socket may join what was written apart. */
function cut(response: Response, size: number): Response {
  const pieces = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, controller) {
      for (let from = 0; from < bytes.length; from += size)
        controller.enqueue(bytes.slice(from, from + size));
    },
  });
  return new Response(response.body?.pipeThrough(pieces) ?? null, response);
}

export const streamCases: Record<string, (lab: Lab) => Promise<void>> = {
  'C09: bytes cut anywhere, CRLF, comments and no last blank line': async (lab) => {
    const text = [
      ': hello\n\n',
      ...opening('x').map(frame),
      frame(added(answer('a1', ''))).replaceAll('\n', '\r\n'),
      'retry: 10\n\n',
      frame(delta('a1', 'grün 🙂 fertig')),
      'data: [DONE]\n\n',
      frame(done(answer('a1', 'grün 🙂 fertig'))).trimEnd(),
    ].join('');
    for (const size of [1, 7, 1_000_000]) {
      await lab.bytes('threads.create', [toBytes(text)]);
      const fetchCut: typeof fetch = async (input, init) => cut(await fetch(input, init), size);
      if (size === 1) await lab.open({ api: { fetch: fetchCut } });
      else lab.setOptions({ api: { fetch: fetchCut } });
      await lab.element.sendUserMessage({ text: 'x', newThread: true });
      equal(lab.texts('assistant_message'), ['grün 🙂 fertig'], `in pieces of ${size}`);
      equal(lab.alert(), '');
    }
  },

  'C10: unknown events, updates, items, tasks, sources and widgets are passed over': async (
    lab,
  ) => {
    await answered(lab, [
      ...opening('x'),
      { type: 'thread.sparkled', sparkle: 1 },
      done(item('hologram', 'h1', { light: 1 })),
      done(item('widget', 'w1', { widget: { type: 'Teleporter', children: [{ type: 'New' }] } })),
      done(item('task', 't1', { task: { type: 'dream', title: 'Dreams' } })),
      added(answer('a1', '')),
      update('a1', 'assistant_message.turned_blue', { content_index: 0 }),
      delta('a1', 'Still here'),
      done(
        item('assistant_message', 'a1', {
          content: [part('Still here', [{ type: 'annotation', source: { type: 'oracle' } }])],
        }),
      ),
    ]);
    equal(lab.texts('assistant_message'), ['Still here']);
    equal(lab.alert(), '');
  },

  'C11: absent and null mean the same': async (lab) => {
    const bare = item('assistant_message', 'a1', {
      content: [{ type: 'output_text', text: 'Same', annotations: null }],
      extra: null,
    });
    await answered(lab, [
      { type: 'thread.created', thread: { ...thread(), title: null, allowed_image_domains: null } },
      done(user('u1', 'x', { quoted_text: null, attachments: null })),
      { type: 'progress_update', icon: null, text: 'Hm' },
      { type: 'notice', level: 'info', message: 'Told', title: null },
      done(item('workflow', 'w1', { workflow: { type: 'custom', tasks: null, summary: null } })),
      done(bare),
      { type: 'error', code: 'custom', message: null, allow_retry: null },
    ]);
    equal(lab.texts('assistant_message'), ['Same']);
    equal(
      lab.items().map(({ type }) => type),
      ['user_message', 'workflow', 'assistant_message'],
    );
    ok(lab.shown().includes('Told'), 'the notice is shown');
    ok(!lab.shown().includes('null'), 'no null is shown');
    ok(!lab.has('Retry'), 'no Retry');
  },

  'C12: times with and without a zone, and the order is that of arrival': async (lab) => {
    await answered(lab, [
      created(),
      done(user('u1', 'x', { created_at: '2030-01-01T00:00:00.000001' })),
      done({ ...answer('a1', 'First'), created_at: '2029-01-01T00:00:00Z' }),
      done({ ...answer('a2', 'Second'), created_at: '2001-01-01T00:00:00.5' }),
      done({ ...answer('a3', 'Third'), created_at: 'once upon a time' }),
    ]);
    equal(lab.texts('assistant_message'), ['First', 'Second', 'Third']);
    await lab.json('threads.list', {
      data: [
        thread({ title: 'Zoned', created_at: '2020-05-04T10:00:00Z' }),
        thread({ id: 't2', title: 'Bare' }),
      ],
      has_more: false,
    });
    await lab.element.showHistory();
    await until('both chats', () => lab.all('[data-thread-id] time').length === 2);
    for (const time of lab.all('[data-thread-id] time'))
      ok(time.innerText !== '', 'a date is shown');
  },

  'C13: a created thread is the shown one, and that is told once': async (lab) => {
    await lab.script({ type: 'threads.create', golden: 'text please' });
    await lab.open();
    await lab.ask('text please');
    equal(lab.detailOf('thread.change'), [{ threadId: 'thr_69cdfeec' }]);
  },

  'C14: thread.updated changes title and status, never the items': async (lab) => {
    await answered(lab, [
      ...reply('x', 'Kept'),
      updated({
        title: 'New title',
        status: { type: 'locked', reason: 'Resting' },
        items: { data: [answer('zz', 'Intruder')], has_more: false },
      }),
    ]);
    ok(lab.shown().includes('New title'), 'the title');
    equal(lab.box().getAttribute('aria-placeholder'), 'Resting');
    equal(
      lab.items().map(({ id }) => id),
      ['u1', 'a1'],
    );
  },
};
