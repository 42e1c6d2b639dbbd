// C24 to C34: the turn, its ends, its errors, tools and questions.
import { drawn, equal, ok, until } from '../page/expect';
import { type Lab } from '../page/lab';
import {
  added,
  answer,
  cancellable,
  created,
  delta,
  done,
  item,
  opening,
  replaced,
  reply,
  thread,
  update,
  user,
} from './events';

const dot =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const questions = item('structured_input', 's1', {
  status: 'pending',
  inputs: [
    {
      id: 'p',
      question: 'Priority?',
      type: 'multiple_choice',
      options: [{ value: 'Low' }, { value: 'High' }],
      multiple: false,
    },
    { id: 'n', question: 'Notes?', type: 'freeform' },
  ],
});
const isPaired = (lab: Lab) => {
  const turns = lab.names().filter((name) => name.startsWith('response.'));
  equal(
    turns,
    turns.map((_, place) => (place % 2 === 0 ? 'response.start' : 'response.end')),
  );
  ok(turns.length % 2 === 0, 'every start has its end');
};

export const turnCases: Record<string, (lab: Lab) => Promise<void>> = {
  'C24: an image that is made says so, and how far it is': async (lab) => {
    const progress = (share: number) =>
      update('g1', 'generated_image.updated', { image: { id: 'i', url: dot }, progress: share });
    await lab.stream(
      'threads.create',
      [
        ...opening('x'),
        added(item('generated_image', 'g1')),
        progress(0.25),
        progress(7),
        { type: 'client_effect', name: 'past' },
        done(item('generated_image', 'g1', { image: { id: 'i', url: dot } })),
      ],
      { isGated: true },
    );
    await lab.open();
    await lab.say('x');
    for (let step = 0; step < 4; step++) await lab.release();
    await until('the pending image', () => lab.shown().includes('An image is being made'));
    await lab.release();
    const bar = () => lab.all<HTMLProgressElement>('progress')[0];
    await until('a quarter', () => bar()?.value === 0.25);
    await lab.release();
    await lab.release();
    await until('the effect behind it', () => lab.names().includes('effect'));
    await drawn();
    equal(bar()?.getAttribute('value'), '0.25', 'what is no share of the whole');
    await lab.release();
    await until('the image', () => lab.all('progress').length === 0 && lab.all('img').length === 1);
    ok(!lab.shown().includes('being made'), 'nothing is pending');
  },

  'C25: progress is gone with its turn': async (lab) => {
    await lab.stream(
      'threads.create',
      [
        ...opening('x'),
        { type: 'progress_update', text: 'Searching far' },
        added(answer('a1', '')),
        delta('a1', 'Found'),
        { type: 'progress_update', text: 'Looking back' },
        done(item('end_of_turn', 'e1')),
      ],
      { isGated: true },
    );
    await lab.open();
    await lab.say('x');
    for (let step = 0; step < 4; step++) await lab.release();
    await until('the progress', () => lab.shown().includes('Searching far'));
    await lab.release();
    await lab.release();
    await until('the word instead', () => lab.texts('assistant_message')[0] === 'Found');
    await until('no progress beside the word', () => !lab.shown().includes('Searching far'));
    await lab.release();
    await until('the second progress', () => lab.shown().includes('Looking back'));
    await lab.release();
    await until('the end', () => lab.names().includes('response.end'));
    await drawn();
    ok(!/Searching|Looking/.test(lab.shown()), 'no progress is left');
  },

  'C26: an effect is told once and nothing is sent for it': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      { type: 'client_effect', name: 'toast', data: { y: 1 } },
      done(answer('a1', 'Ok')),
    ]);
    await lab.open();
    await lab.ask('x');
    equal(lab.detailOf('effect'), [{ name: 'toast', data: { y: 1 } }]);
    equal((await lab.requests()).length, 1);
  },

  'C27: an error shows its sentence or the general one, Retry where allowed; the stream goes on':
    async (lab) => {
      await lab.stream('threads.create', [
        ...opening('x'),
        { type: 'error', code: 'custom', message: 'Out of tea', allow_retry: false },
        done(answer('a1', 'After')),
      ]);
      await lab.stream('threads.add_user_message', [
        done(user('u2', 'y')),
        { type: 'error', code: 'stream.error', message: 'secret', allow_retry: true },
      ]);
      await lab.open();
      await lab.ask('x');
      ok(lab.alert().startsWith('Out of tea'), 'the message is shown');
      ok(!lab.has('Retry'), 'no Retry');
      equal(lab.texts('assistant_message'), ['After']);
      await lab.ask('y');
      ok(
        !lab.alert().includes('secret') && lab.alert().includes('Something went wrong'),
        'the general sentence',
      );
      ok(lab.has('Retry'), 'Retry');
      equal(lab.detailOf('error').length, 2);
    },

  'C28: a notice is Markdown, with its level': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      { type: 'notice', level: 'warning', title: 'Mind', message: '**bold** <b>raw</b>' },
      done(answer('a1', 'Ok')),
    ]);
    await lab.open();
    await lab.ask('x');
    const notice = lab.all('.notice')[0];
    equal(notice?.dataset['level'], 'warning');
    equal(notice?.querySelector('[data-markdown] strong')?.textContent, 'bold');
    equal(notice?.querySelector('b'), null);
  },

  'C29: Stop is there while it is allowed, ends the request and sends nothing': async (lab) => {
    await lab.stream(
      'threads.create',
      [
        created(),
        done(user('u1', 'x')),
        cancellable(false),
        added(answer('a1', 'Partly')),
        cancellable(true),
        delta('a1', 'more'),
      ],
      { isGated: true },
    );
    await lab.open();
    await lab.say('x');
    for (let step = 0; step < 4; step++) await lab.release();
    await until('the words', () => lab.texts('assistant_message')[0] === 'Partly');
    ok(!lab.has('Stop'), 'no Stop while it is not allowed');
    await lab.release();
    await lab.click('Stop');
    await until('the end', () => lab.names().includes('response.end'));
    await until('the request to be gone', async () => (await lab.requests())[0]?.isAborted);
    equal((await lab.requests()).length, 1);
    equal(lab.texts('assistant_message'), ['Partly']);
    isPaired(lab);
  },

  'C30: every response.start has its response.end, however the turn ends': async (lab) => {
    await lab.stream('threads.create', reply('x', 'Fine'));
    await lab.stream('threads.add_user_message', [], { status: 500 });
    await lab.stream(
      'threads.add_user_message',
      [done(user('u3', 'c')), added(answer('a3', 'Ha'))],
      { isCut: true },
    );
    await lab.stream('threads.add_user_message', [
      done(user('u4', 'd')),
      { type: 'error', code: 'x', allow_retry: true },
    ]);
    await lab.open();
    for (const text of ['a', 'b', 'c', 'd']) await lab.ask(text);
    isPaired(lab);
    equal(lab.names().filter((name) => name === 'response.end').length, 4);
  },

  'C31: whatever a server answers, the composer works and the error is told': async (lab) => {
    await lab.stream('threads.create', [], { status: 502 });
    await lab.stream('threads.create', [], { contentType: 'text/html' });
    await lab.stream('threads.create', []);
    await lab.stream(
      'threads.create',
      [created(), done(user('u4', '4')), added(answer('a4', 'Cut'))],
      { isCut: true, isGated: true },
    );
    await lab.stream('threads.add_user_message', [
      done(user('u5', '5')),
      done(answer('a5', 'Whole')),
    ]);
    await lab.open();
    for (const [place, text] of ['1', '2', '3'].entries()) {
      await lab.ask(text);
      await until('the error', () => lab.detailOf('error').length === place + 1);
      ok(lab.alert().length > 10, 'one sentence is shown');
    }
    await lab.say('4');
    for (let step = 0; step < 3; step++) await lab.release();
    await until('the words', () => lab.texts('assistant_message')[0] === 'Cut');
    await lab.release();
    await until('the error', () => lab.detailOf('error').length === 4);
    await lab.ask('5');
    ok(lab.texts('assistant_message').includes('Whole'), 'the next answer');
    equal(lab.alert(), '');
  },

  'C32: Retry drops what came after the user’s message and names that message': async (lab) => {
    await lab.stream('threads.create', [...reply('x', 'One'), done(answer('a2', 'Two'))]);
    await lab.stream(
      'threads.retry_after_item',
      [cancellable(true), done(answer('a3', 'Better'))],
      { isGated: true },
    );
    await lab.open({ threadItemActions: { retry: true } });
    await lab.ask('x');
    await lab.click('Retry');
    await until('nothing of before', () => lab.items().length === 1);
    await lab.release();
    await lab.release();
    await until('the new answer', () => lab.texts('assistant_message')[0] === 'Better');
    equal((await lab.sent('threads.retry_after_item'))[0]?.params, {
      thread_id: 'thr_1',
      item_id: 'u1',
    });
  },

  'C33: a tool of the client is run when the stream has ended, and its result sent': async (
    lab,
  ) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      done(
        item('client_tool_call', 't1', {
          status: 'pending',
          call_id: 'c1',
          name: 'get_sel',
          arguments: { a: 1, n: null },
        }),
      ),
    ]);
    await lab.stream('threads.add_client_tool_output', [done(answer('a1', 'Thanks'))]);
    const calls: unknown[] = [];
    await lab.open({
      onClientTool: (call) => {
        calls.push(call);
        equal(lab.names().includes('response.end'), true, 'the stream has ended');
        return { ok: true };
      },
    });
    await lab.say('x');
    await until('the answer', () => lab.texts('assistant_message')[0] === 'Thanks');
    equal(calls, [{ name: 'get_sel', params: { a: 1, n: null } }]);
    equal((await lab.sent('threads.add_client_tool_output'))[0]?.params, {
      thread_id: 'thr_1',
      result: { ok: true },
    });
  },

  'C34: questions stand where one writes until they are answered or skipped': async (lab) => {
    await lab.stream('threads.create', [...opening('x'), done(questions)]);
    await lab.stream('threads.add_structured_input', [
      replaced({ ...questions, status: 'answered', inputs: [] }),
      done({ ...questions, id: 's2' }),
    ]);
    await lab.stream('threads.add_structured_input', [
      replaced({ ...questions, id: 's2', status: 'skipped' }),
    ]);
    await lab.open();
    await lab.ask('x');
    await until('the questions', () => lab.has('Answer') && lab.has('Skip'));
    equal(lab.all('[role="textbox"][aria-label="Message"]').length, 0);
    lab.all<HTMLInputElement>('.composer input[type="radio"]')[0]?.click();
    await lab.click('Answer');
    await until(
      'the next questions',
      async () => (await lab.sent()).length === 2 && lab.has('Skip'),
    );
    await lab.click('Skip');
    await until(
      'the end of all three',
      () => lab.names().filter((name) => name === 'response.end').length === 3,
    );
    await until(
      'the composer',
      () => lab.all('[role="textbox"][aria-label="Message"]').length === 1,
    );
    equal(
      (await lab.sent('threads.add_structured_input')).map(({ params }) => params),
      [
        {
          thread_id: 'thr_1',
          item_id: 's1',
          input: {
            status: 'answered',
            answers: { p: { values: ['Low'], skipped: false }, n: { values: [], skipped: true } },
          },
        },
        { thread_id: 'thr_1', item_id: 's2', input: { status: 'skipped' } },
      ],
    );
  },

  'C39: history lists to the end, renames, deletes; the shown chat deleted leads to a new one':
    async (lab) => {
      await lab.stream('threads.create', reply('x', 'Shown'));
      await lab.json('threads.list', {
        data: [thread({ title: 'Mine' })],
        has_more: true,
        after: 'thr_1',
      });
      await lab.json('threads.list', {
        data: [thread({ id: 'thr_0', title: 'Old' })],
        has_more: false,
      });
      await lab.json('threads.update', thread({ title: 'Named' }));
      await lab.open();
      await lab.ask('x');
      await lab.element.showHistory();
      await until('both pages', () => lab.all('[data-thread-id]').length === 2);
      equal((await lab.sent('threads.list'))[1]?.params['after'], 'thr_1');
      lab.all('[data-thread-id="thr_1"] button[aria-label="Rename"]')[0]?.click();
      await until('the field', () => lab.all('input').length > 0);
      const field = lab.all<HTMLInputElement>('.history-row input, input[aria-label="Title"]')[0];
      field?.focus();
      field?.select();
      document.execCommand('insertText', false, 'Named');
      if (field) lab.press('Enter', field);
      field?.form?.requestSubmit();
      await until('the new title', async () => (await lab.sent('threads.update')).length === 1);
      equal((await lab.sent('threads.update'))[0]?.params, { thread_id: 'thr_1', title: 'Named' });
      await until('the row', () => lab.all('[data-thread-id="thr_1"]').length === 1);
      lab.all('[data-thread-id="thr_1"] button[aria-label="Delete"]')[0]?.click();
      await until('its end', async () => (await lab.sent('threads.delete')).length === 1);
      await until('a new chat', () => lab.detailOf('thread.change').length === 2);
      equal(lab.detailOf('thread.change')[1], { threadId: null });
    },
};
