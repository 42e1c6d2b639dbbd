// C21, C22, C35 to C38: widgets, what they do, and files.
import { equal, ok, until } from '../page/expect';
import { dig, type Lab } from '../page/lab';
import { added, answer, done, item, opening, update, user } from './events';

const widget = (id: string, ...children: unknown[]) =>
  item('widget', id, { widget: { type: 'Card', children } });
const streamed = (id: string) => ({ type: 'Text', id, value: '', streaming: true });
const growth = (component: string, text: string) =>
  update('w1', 'widget.streaming_text.value_delta', {
    component_id: component,
    delta: text,
    done: true,
  });
const button = (label: string, more: object) => ({
  type: 'Button',
  label,
  onClickAction: { type: label, payload: { v: 1 }, loadingBehavior: 'none', ...more },
});

export const widgetCases: Record<string, (lab: Lab) => Promise<void>> = {
  'C21: text grows in its component, wherever that is, and may end more than once': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      added(
        widget(
          'w1',
          { type: 'Transition', children: streamed('one') },
          { type: 'Form', children: [{ type: 'Col', children: [streamed('two')] }] },
        ),
      ),
      growth('one', 'Alpha'),
      growth('one', 'Beta'),
      growth('two', 'Gamma'),
      growth('nobody', 'Delta'),
      { type: 'client_effect', name: 'written' },
    ]);
    await lab.open();
    await lab.ask('x');
    await until('both texts', () => /AlphaBeta[^]*Gamma/.test(lab.shown()));
    ok(!lab.shown().includes('Delta'), 'nothing for an unknown component');
  },

  'C22: a widget of an earlier turn is replaced': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      done(widget('w1', { type: 'Text', value: 'Before' })),
    ]);
    await lab.stream('threads.add_user_message', [
      done(user('u2', 'y')),
      update('w1', 'widget.root.updated', {
        widget: { type: 'Card', children: [{ type: 'Text', value: 'Afterwards' }] },
      }),
      done(answer('a2', 'Ok')),
    ]);
    await lab.open();
    await lab.ask('x');
    await until('the first', () => lab.shown().includes('Before'));
    await lab.ask('y');
    await until('the second', () => lab.shown().includes('Afterwards'));
    ok(!lab.shown().includes('Before'), 'the first is gone');
    equal(
      lab.items().map(({ id }) => id),
      ['u1', 'w1', 'u2', 'a2'],
    );
  },

  'C35: an action goes to the server as a stream, to the server at once, or to the host': async (
    lab,
  ) => {
    const told: unknown[] = [];
    await lab.stream('threads.create', [
      ...opening('x'),
      done(
        widget(
          'w1',
          button('streamed', { handler: 'server', streaming: true }),
          button('at once', { handler: 'server', streaming: false }),
          button('own', { handler: 'client' }),
        ),
      ),
    ]);
    await lab.stream('threads.custom_action', [done(answer('a2', 'Acted'))]);
    await lab.open({
      widgets: {
        onAction: async (action, { id }) => void told.push([action, id]),
      },
    });
    await lab.ask('x');
    await lab.click('own');
    await lab.click('at once');
    await until(
      'the one at once',
      async () => (await lab.sent('threads.sync_custom_action')).length === 1,
    );
    await lab.click('streamed');
    await until('the answer', () => lab.texts('assistant_message')[0] === 'Acted');
    equal(told, [[{ type: 'own', payload: { v: 1 } }, 'w1']]);
    const sent = (await lab.sent()).slice(1);
    equal(
      sent.map(({ type, params }) => [type, params['item_id'], dig(params, 'action.type')]),
      [
        ['threads.sync_custom_action', 'w1', 'at once'],
        ['threads.custom_action', 'w1', 'streamed'],
      ],
    );
  },

  'C36: what a form holds goes along by dotted names; what the action has wins': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      done(
        widget('w1', {
          type: 'Form',
          onSubmitAction: { type: 'save', payload: { kept: 'mine' } },
          children: [
            { type: 'Input', name: 'todo.title', defaultValue: 'Milk' },
            { type: 'Input', name: 'kept', defaultValue: 'theirs' },
            { type: 'Button', label: 'Save it', submit: true },
          ],
        }),
      ),
    ]);
    await lab.stream('threads.custom_action', [done(answer('a2', 'Saved'))]);
    await lab.open();
    await lab.ask('x');
    await lab.click('Save it');
    await until('the answer', () => lab.texts('assistant_message')[0] === 'Saved');
    const [sent] = await lab.sent('threads.custom_action');
    equal(dig(sent?.params, 'action.payload'), { kept: 'mine', todo: { title: 'Milk' } });
    equal(lab.detailOf('error').length, 1, 'errors told');
  },

  'C37: a file is announced, uploaded and sent by its id; taken off it is deleted': async (lab) => {
    const file = (name: string) => new File(['abc'], name, { type: 'text/plain' });
    for (const id of ['atc_1', 'atc_2'])
      await lab.json('attachments.create', {
        id,
        type: 'file',
        name: `${id}.txt`,
        mime_type: 'text/plain',
        upload_descriptor: {
          url: `${location.origin}${lab.path('/upload')}`,
          method: 'PUT',
          headers: { 'x-a': '1' },
        },
      });
    await lab.stream('threads.create', [...opening('x'), done(answer('a1', 'Read'))]);
    await lab.open({
      api: { uploadStrategy: { type: 'two_phase' } },
      composer: { attachments: { enabled: true } },
    });
    await lab.element.setComposerValue({ files: [file('a.txt')] });
    await until('the upload', async () => (await lab.requests()).length === 2);
    const [announced, uploaded] = await lab.requests();
    equal(dig(JSON.parse(announced?.body ?? ''), 'params'), {
      name: 'a.txt',
      size: 3,
      mime_type: 'text/plain',
    });
    equal(
      [uploaded?.method, uploaded?.path, uploaded?.headers['x-a'], uploaded?.body],
      ['PUT', '/upload', '1', 'abc'],
    );
    await lab.ask('x');
    const [sent] = await lab.sent('threads.create');
    equal(dig(sent?.params, 'input.attachments'), ['atc_1']);
    await lab.element.setComposerValue({ files: [file('b.txt')] });
    await until('the second upload', async () => (await lab.requests()).length === 5);
    const remove = () => lab.all('button[aria-label^="Remove"]')[0];
    await until('its chip', remove);
    remove()?.click();
    const deleted = async () =>
      (await lab.requests()).find(({ body }) => body.includes('attachments.delete'));
    await until('its end', deleted);
    equal(dig(JSON.parse((await deleted())?.body ?? ''), 'params'), { attachment_id: 'atc_2' });
  },

  'C38: what is too large, too many or of another type is refused before any request': async (
    lab,
  ) => {
    await lab.open({
      api: { uploadStrategy: { type: 'two_phase' } },
      composer: {
        attachments: {
          enabled: true,
          maxCount: 1,
          maxSize: { 'image/*': 2, '*': 10 },
          accept: { 'image/*': ['.png'], 'text/plain': ['.txt'] },
        },
      },
    });
    const refused = [
      new File(['abc'], 'large.png', { type: 'image/png' }),
      new File(['12345678901'], 'large.txt', { type: 'text/plain' }),
      new File(['a'], 'other.zip', { type: 'application/zip' }),
    ];
    for (const file of refused) {
      await lab.element.setComposerValue({ files: [file] }).catch(() => undefined);
      await until('a sentence', () => lab.shown().includes(file.name) || lab.alert() !== '');
    }
    equal((await lab.requests()).length, 0);
  },
};
