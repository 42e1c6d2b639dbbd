// C01 to C08: what the element asks, and how.
import { equal, ok, until } from '../page/expect';
import { dig, type Lab } from '../page/lab';
import { answer, created, done, reply, user } from './events';

const golden = { type: 'threads.create', golden: 'text please' };
const next = [done(user('u2', 'next')), done(answer('a2', 'Again'))];

export const requestCases: Record<string, (lab: Lab) => Promise<void>> = {
  'C01: every operation is a POST to the address, with type and params': async (lab) => {
    await lab.script(golden);
    await lab.open();
    await lab.ask('text please');
    await lab.element.fetchUpdates();
    await lab.element.showHistory();
    await until('the list', async () => (await lab.sent('threads.list')).length === 1);
    const requests = await lab.requests();
    equal(
      requests.map(({ method, path }) => `${method} ${path}`),
      requests.map(() => 'POST /chatkit'),
    );
    for (const { type, params } of await lab.sent())
      ok(type !== '' && typeof params === 'object', `${type} has params`);
  },

  'C02: the host’s fetch is used for everything, with a signal': async (lab) => {
    const calls: boolean[] = [];
    const own = async (input: RequestInfo | URL, init?: RequestInit) => {
      calls.push(init?.signal instanceof AbortSignal);
      return await fetch(input, init);
    };
    await lab.script(golden);
    await lab.open({ api: { fetch: own } });
    await lab.ask('text please');
    equal(calls, [true]);
    await lab.element.fetchUpdates();
    equal(calls.length, (await lab.requests()).length, 'calls of the host’s fetch');
  },

  'C03: the content type, and one language that is the locale': async (lab) => {
    await lab.script(golden);
    await lab.open({ locale: 'fr-FR' });
    await lab.ask('text please');
    const [request] = await lab.requests();
    equal(request?.headers['content-type'], 'application/json');
    equal(request?.headers['accept-language'], 'fr-FR');
  },

  'C04: the first message makes a thread, the next ones go to it': async (lab) => {
    await lab.script(golden);
    await lab.stream('threads.add_user_message', next);
    await lab.open();
    await lab.ask('text please');
    await lab.ask('next');
    const sent = await lab.sent();
    equal(
      sent.map(({ type }) => type),
      ['threads.create', 'threads.add_user_message'],
    );
    equal(sent[1]?.params['thread_id'], dig(lab.detailOf('thread.change')[0], 'threadId'));
  },

  'C05: attachments and inference options are always there, a tag has its data': async (lab) => {
    await lab.script(golden);
    await lab.open();
    await lab.element.sendUserMessage({
      content: [{ type: 'input_tag', id: 'e1', text: 'Ent' }],
    });
    const [sent] = await lab.sent('threads.create');
    equal(dig(sent?.params, 'input'), {
      content: [{ type: 'input_tag', id: 'e1', text: 'Ent', data: {} }],
      attachments: [],
      inference_options: {},
    });
  },

  'C06: reply, tool and model of a sent message, and the composer keeps its own': async (lab) => {
    await lab.script(golden);
    await lab.open({
      composer: {
        tools: [{ id: 'kept', label: 'Kept', icon: 'globe' }],
        models: [{ id: 'm0', label: 'M0', default: true }],
      },
    });
    await lab.element.setComposerValue({ selectedToolId: 'kept', text: 'draft' });
    await lab.element.sendUserMessage({
      text: 'Hi',
      reply: 'quoted',
      toolChoice: { id: 't1' },
      model: 'm1',
    });
    const [sent] = await lab.sent('threads.create');
    equal(dig(sent?.params, 'input.quoted_text'), 'quoted');
    equal(dig(sent?.params, 'input.inference_options'), { tool_choice: { id: 't1' }, model: 'm1' });
    equal(lab.box().textContent, 'draft');
    ok(lab.has('Do not use Kept'), 'the composer’s tool is still chosen');
    equal(lab.detailOf('tool.change'), [{ toolId: 'kept' }]);
  },

  'C07: newThread makes a thread although one is shown': async (lab) => {
    await lab.script(golden);
    await lab.stream('threads.create', [
      created({ id: 'thr_2' }),
      done(user('u9', 'Other')),
      done(answer('a9', 'Elsewhere')),
    ]);
    await lab.open();
    await lab.ask('text please');
    await lab.element.sendUserMessage({ text: 'Other', newThread: true });
    await until('the other answer', () => lab.texts('assistant_message')[0] === 'Elsewhere');
    equal((await lab.sent('threads.create')).length, 2);
    equal(lab.items().length, 2, 'items of the new thread');
  },

  'C08: a chosen tool goes along once, a persistent one every time': async (lab) => {
    await lab.open({
      composer: {
        tools: [
          { id: 'once', label: 'Once', icon: 'globe' },
          { id: 'always', label: 'Always on', icon: 'bolt', persistent: true },
        ],
      },
    });
    await lab.stream('threads.create', reply('1', 'One'));
    for (const text of ['2', '3', '4'])
      await lab.stream('threads.add_user_message', [
        done(user(`u${text}`, text)),
        done(answer(`a${text}`, text)),
      ]);
    await lab.click('Tools');
    await lab.click('Once');
    await lab.ask('1');
    await lab.ask('2');
    await lab.click('Tools');
    await lab.click('Always on');
    await lab.ask('3');
    await lab.ask('4');
    equal(
      (await lab.sent()).map(({ params }) => dig(params, 'input.inference_options')),
      [
        { tool_choice: { id: 'once' } },
        {},
        { tool_choice: { id: 'always' } },
        { tool_choice: { id: 'always' } },
      ],
    );
  },
};
