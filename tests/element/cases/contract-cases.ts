// C40 to C48: pages, states of a thread, options, methods, what is never shown and never asked.
import { ChatKit, useChatKit } from '@openai/chatkit-react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { equal, ok, rejection, until } from '../page/expect';
import type { Lab } from '../page/lab';
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
  user,
} from './events';

export const contractCases: Record<string, (lab: Lab) => Promise<void>> = {
  'C40: an empty page with more behind it is not the end': async (lab) => {
    await lab.json(
      'threads.get_by_id',
      thread({ items: { data: [user('u0', 'Oldest')], has_more: true, after: 'u0' } }),
    );
    await lab.json('items.list', {
      data: [answer('a9', 'Newest')],
      has_more: true,
      after: 'hidden_1',
    });
    await lab.json('items.list', { data: [], has_more: true, after: 'hidden_2' });
    await lab.json('items.list', { data: [user('u0', 'Oldest')], has_more: false });
    await lab.open({ initialThread: 'thr_1' });
    await until('the oldest', () => lab.items()[0]?.id === 'u0');
    equal(
      (await lab.sent('items.list')).map(({ params }) => params['after'] ?? null),
      [null, 'hidden_1', 'hidden_2'],
    );
    equal(
      lab.items().map(({ id }) => id),
      ['u0', 'a9'],
    );
  },

  'C41: a locked chat says why in its text box, a closed one in a banner': async (lab) => {
    await lab.json('threads.get_by_id', thread({ status: { type: 'locked', reason: 'Resting' } }));
    await lab.json(
      'threads.get_by_id',
      thread({ id: 'thr_2', status: { type: 'closed', reason: 'Done with' } }),
    );
    await lab.open();
    await lab.element.setThreadId('thr_1');
    equal(lab.box().getAttribute('aria-placeholder'), 'Resting');
    equal(lab.box().getAttribute('aria-disabled'), 'true');
    equal(lab.box().isContentEditable, false);
    await lab.element.setThreadId('thr_2');
    await until('the banner', () => lab.shown().includes('Done with'));
    equal(lab.all('[role="textbox"]').length, 0);
  },

  'C42: options replace each other; equal ones again change nothing': async (lab) => {
    await lab.json(
      'threads.get_by_id',
      thread({ items: { data: [answer('a1', 'There')], has_more: false } }),
    );
    const options = {
      initialThread: 'thr_1',
      composer: { placeholder: 'Ask' },
      disclaimer: { text: 'Careful' },
    };
    await lab.open(options);
    await until('the thread', () => lab.texts('assistant_message')[0] === 'There');
    const kept = lab.all('.answer')[0];
    for (let round = 0; round < 5; round++) lab.setOptions(structuredClone(options));
    await until('the disclaimer', () => lab.shown().includes('Careful'));
    equal((await lab.sent('threads.get_by_id')).length, 1);
    ok(lab.all('.answer')[0] === kept, 'the answer is the same node');
    lab.setOptions({ initialThread: 'thr_1' });
    await until(
      'the default',
      () => lab.box().getAttribute('aria-placeholder') === 'Message the AI',
    );
    ok(!lab.shown().includes('Careful'), 'the disclaimer is gone');
    equal(lab.names().filter((name) => name === 'ready').length, 1);
    await lab.stream('threads.add_user_message', [
      done(user('u2', 'y')),
      { type: 'client_effect', name: 'once' },
      done(answer('a2', 'Ok')),
    ]);
    await lab.ask('y');
    equal(lab.detailOf('effect').length, 1, 'effects');
  },

  'C43: methods are refused while an answer runs, and taken after it': async (lab) => {
    await lab.stream('threads.create', reply('x', 'Done'), { isGated: true });
    await lab.open();
    await lab.say('x');
    await until('the start', () => lab.names().includes('response.start'));
    const { element } = lab;
    for (const refused of [
      element.setThreadId(null),
      element.sendUserMessage({ text: 'no' }),
      element.setComposerValue({ text: 'no' }),
      element.sendCustomAction({ type: 'no' }),
      element.fetchUpdates(),
    ])
      ok((await rejection(refused)).includes('chatkit.response.end'), 'it says what to wait for');
    for (let step = 0; step < 4; step++) await lab.release();
    await until('the end', () => lab.names().includes('response.end'));
    await element.setComposerValue({ text: 'yes' });
    await until('the text', () => lab.box().textContent === 'yes');
    equal((await lab.sent()).length, 1);
  },

  'C44: what is hidden is never shown': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      added(item('hidden_context_item', 'h1', { content: 'psst' })),
      done(item('sdk_hidden_context', 'h2', { content: 'psst' })),
      {
        type: 'thread.item.replaced',
        item: item('hidden_context_item', 'h3', { content: 'psst' }),
      },
      done(item('end_of_turn', 'e1')),
      done(answer('a1', 'Loud')),
    ]);
    await lab.open();
    await lab.ask('x');
    equal(
      lab.items().map(({ type }) => type),
      ['user_message', 'assistant_message'],
    );
    ok(!lab.shown().includes('psst'), 'nothing hidden is shown');
    const hidden = ['hidden_context_item', 'sdk_hidden_context'].map((type) =>
      item(type, type, { content: 'psst' }),
    );
    await lab.json(
      'threads.get_by_id',
      thread({ id: 'thr_2', items: { data: [...hidden, answer('a2', 'Told')], has_more: false } }),
    );
    await lab.element.setThreadId('thr_2');
    await until('the thread', () => lab.texts('assistant_message')[0] === 'Told');
    equal(
      lab.items().map(({ type }) => type),
      ['assistant_message'],
    );
    ok(!lab.shown().includes('psst'), 'nothing hidden is shown of what was loaded');
  },

  'C45: a deep link goes nowhere and is told': async (lab) => {
    await lab.stream('threads.create', reply('x', '[go](chatkit-link://settings?tab=two&x=1)'));
    await lab.open();
    await lab.ask('x');
    const before = location.href;
    await until('the link', () => lab.all('.answer a').length === 1);
    lab.all('.answer a')[0]?.click();
    await until('the event', () => lab.detailOf('deeplink').length === 1);
    equal(lab.detailOf('deeplink'), [{ name: 'settings', data: { tab: 'two', x: '1' } }]);
    equal(location.href, before);
  },

  'C46: Markdown becomes no markup of its own, and pictures are offered of allowed hosts alone':
    async (lab) => {
      const hostile =
        '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>\n\n![p](https://evil.test/p.png) ![q](https://example.com/q.png) [js](javascript:globalThis.hacked=1)';
      await lab.stream('threads.create', [
        created({ allowed_image_domains: ['example.com'] }),
        done(user('u1', 'x')),
        added(answer('a1', '')),
        delta('a1', hostile),
        done(answer('a1', hostile)),
      ]);
      await lab.open();
      await lab.ask('x');
      const offers = () => lab.all('.answer button').map((button) => button.textContent);
      await until('the allowed picture', () => lab.all('.picture-offer').length === 2);
      equal(offers(), ['Show it from example.com/q.png']);
      equal(lab.all('.answer img, .answer script, .answer [onerror]').length, 0);
      for (const link of lab.all<HTMLAnchorElement>('.answer a'))
        ok(!link.href.startsWith('javascript:'), 'no script is linked');
      equal('hacked' in globalThis, false);
    },

  'C47: nobody is asked but the address that was given': async (lab) => {
    await lab.stream('threads.create', [
      ...opening('x'),
      done(
        item('assistant_message', 'a1', {
          content: [
            part('See https://evil.test', [
              {
                type: 'annotation',
                source: { type: 'url', url: 'https://evil.test/s', title: 'S' },
              },
            ]),
          ],
        }),
      ),
      done(item('generated_image', 'g1', { image: { id: 'i', url: 'https://evil.test/i.png' } })),
      done(
        item('widget', 'w1', {
          widget: { type: 'Card', children: [{ type: 'Image', src: 'https://evil.test/w.png' }] },
          copy_text: 'card',
        }),
      ),
    ]);
    await lab.open();
    await lab.ask('x');
    equal(
      (await lab.requests()).map(({ path }) => path),
      ['/chatkit'],
    );
    await lab.nothingEscaped();
  },

  'C48: it works unchanged under @openai/chatkit-react': async (lab) => {
    await lab.stream('threads.create', reply('x', 'Under React'));
    const told: unknown[] = [];
    function Host({ placeholder }: { placeholder: string }) {
      const { control } = useChatKit({
        api: { url: lab.url, domainKey: '' },
        composer: { placeholder },
        onThreadChange: (detail) => told.push(detail),
        onResponseEnd: () => told.push('end'),
      });
      return createElement(ChatKit, { control });
    }
    const place = document.body.appendChild(document.createElement('div'));
    const root = createRoot(place);
    root.render(createElement(Host, { placeholder: 'First' }));
    const inside = () => place.querySelector('openai-chatkit')?.shadowRoot;
    const box = () => inside()?.querySelector<HTMLElement>('[role="textbox"]');
    await until('the composer', () => box()?.getAttribute('aria-placeholder') === 'First');
    root.render(createElement(Host, { placeholder: 'Second' }));
    await until(
      'the option of the next render',
      () => box()?.getAttribute('aria-placeholder') === 'Second',
    );
    box()?.focus();
    document.execCommand('insertText', false, 'x');
    await until('Send', () => inside()?.querySelector('button[aria-label="Send"]:not(:disabled)'));
    inside()?.querySelector<HTMLElement>('button[aria-label="Send"]')?.click();
    await until('the end', () => told.includes('end'));
    equal(told, [{ threadId: 'thr_1' }, 'end']);
    ok(inside()?.querySelector('.answer')?.textContent?.includes('Under React'), 'the answer');
    root.unmount();
  },
};
