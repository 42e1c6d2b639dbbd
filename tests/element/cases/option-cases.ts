// Beyond the numbered statements: options and events of the public types that no statement names.
import { drawn, equal, ok, until } from '../page/expect';
import type { Lab } from '../page/lab';
import { added, answer, delta, done, item, opening, part, reply, thread, user } from './events';

const long = Array.from({ length: 80 }, (_, place) => `Line ${place}`).join('\n\n');

export const optionCases: Record<string, (lab: Lab) => Promise<void>> = {
  'a hosted session: the secret goes along and is renewed once when it is refused': async (lab) => {
    const asked: (string | null)[] = [];
    await lab.stream('threads.create', reply('x', 'Let in'));
    await lab.stream('threads.add_user_message', [], { status: 401 });
    await lab.stream('threads.add_user_message', [
      done(user('u2', 'y')),
      done(answer('a2', 'Again')),
    ]);
    await lab.stream('threads.add_user_message', [], { status: 401 });
    await lab.stream('threads.add_user_message', [], { status: 401 });
    await lab.openHosted(async (current) => {
      asked.push(current);
      return `secret ${asked.length}`;
    });
    for (const text of ['x', 'y', 'z']) await lab.ask(text);
    equal(asked, [null, 'secret 1', 'secret 2']);
    equal(
      (await lab.requests()).map(({ headers }) => headers['authorization']),
      [1, 1, 2, 2, 3].map((number) => `Bearer secret ${number}`),
    );
    equal(lab.texts('assistant_message'), ['Let in', 'Again']);
    ok(lab.alert().includes('does not let you in'), 'the second refusal is shown');
    equal((await lab.sent())[1]?.params, (await lab.sent())[2]?.params, 'the same request again');
  },

  'fonts of the theme come from the address the host gave, and go with the theme': async (lab) => {
    const before = document.fonts.size;
    const fontSources = [
      { family: 'Lab Font', src: lab.path('/font.woff2'), weight: 400 },
      { family: 'Broken', src: 'https://' },
    ];
    await lab.open({ theme: { typography: { fontFamily: 'Lab Font', fontSources } } });
    await until('the request', async () =>
      (await lab.requests()).some(({ method, path }) => `${method} ${path}` === 'GET /font.woff2'),
    );
    equal(document.fonts.size, before + 1);
    lab.setOptions({});
    await until('no font', () => document.fonts.size === before);
  },

  'a name shows the preview that the host draws, in messages and sources': async (lab) => {
    const previewed: string[] = [];
    const clicked: string[] = [];
    const source = { type: 'entity', id: 'e2', title: 'Source', interactive: false };
    await lab.stream('threads.create', [
      ...opening('x').slice(0, 1),
      done(
        item('user_message', 'u1', {
          content: [{ type: 'input_tag', id: 'e1', text: 'Ada', interactive: true, data: {} }],
          attachments: [],
          inference_options: {},
        }),
      ),
      done(
        item('assistant_message', 'a1', {
          content: [part('About her', [{ type: 'annotation', source, index: 2 }])],
        }),
      ),
    ]);
    await lab.open({
      entities: {
        onClick: ({ id }) => void clicked.push(id),
        onRequestPreview: async ({ id }) => {
          previewed.push(id);
          return id === 'e1'
            ? { preview: { type: 'Basic', children: [{ type: 'Text', value: `About ${id}` }] } }
            : { preview: null };
        },
      },
    });
    await lab.ask('x');
    await until('the name', () => lab.all('.bubble button.tag').length === 1);
    await until('the source', () => lab.all('button.source-entity').length === 1);
    lab.all('.bubble button.tag')[0]?.focus();
    await until('the preview', () => lab.all('.entity-preview')[0]?.innerText.includes('About e1'));
    lab.all('.bubble button.tag')[0]?.click();
    lab.all('.sources summary')[0]?.click();
    lab.all('button.source-entity')[0]?.focus();
    await until('the question about the source', () => previewed.includes('e2'));
    await until('no preview', () => lab.all('.entity-preview').length === 0);
    lab.all('button.source-entity')[0]?.click();
    equal(previewed, ['e1', 'e2']);
    equal(clicked, ['e1'], 'clicks on what is interactive');
  },

  'each source is numbered at the places that rest on it, and a number leads to its source': async (
    lab,
  ) => {
    const clicked: string[] = [];
    const opened: string[] = [];
    const url = { type: 'url', title: 'The page', url: 'https://example.com/page' };
    const file = { type: 'file', title: 'The paper', filename: 'paper.pdf' };
    const entity = {
      type: 'entity',
      id: 'e1',
      title: 'Ada',
      inline_label: 'AL',
      interactive: true,
    };
    const at = (index: number, source: object) => ({ type: 'annotation', source, index });
    const text = 'One **two**. 😀 Three [four](https://example.com). Five.';
    const annotations = [at(12, url), at(20, file), at(20, entity), at(999, url), at(-1, file)];
    await lab.stream('threads.create', [
      ...opening('x'),
      added(answer('a1', '')),
      delta('a1', text),
      done(item('assistant_message', 'a1', { content: [part(text, annotations)] })),
    ]);
    await lab.open({
      entities: { onClick: ({ id }) => void clicked.push(id) },
      openSource: ({ title }: { title: string }) => opened.push(title) > 0,
    });
    await lab.ask('x');
    await until('the marks', () => lab.all('.source-marks > *').length === 4);
    const words = 'One two. 😀 Three four. Five.';
    equal(lab.texts('assistant_message'), [words], 'the words alone are the text');
    const before = lab.all('.source-marks').map((mark) => {
      const range = document.createRange();
      range.setStart(lab.all('[data-part="text"] p')[0] ?? mark, 0);
      range.setEndBefore(mark);
      return range.toString();
    });
    equal(before, ['One two.', 'One two. 😀 Three', words]);
    const marks = lab.all('.source-mark');
    equal(
      marks.map((mark) => (mark.querySelector('[data-mark]') ?? mark).getAttribute('data-mark')),
      ['1', '2', 'AL', '1'],
    );
    equal(marks[0]?.getAttribute('aria-label'), 'Source 1: The page');
    equal(marks[0]?.getAttribute('href'), 'https://example.com/page');
    for (const mark of marks) mark.click();
    equal(opened, ['The page', 'The page']);
    equal(clicked, ['e1']);
    ok(lab.all<HTMLDetailsElement>('.sources')[0]?.open, 'the list is open');
    const { activeElement } = lab.element.shadowRoot ?? document;
    ok(activeElement?.textContent?.includes('The paper'), 'the paper has the focus');
  },

  'the log tells kinds and ends of requests, and no word of anybody': async (lab) => {
    await lab.stream('threads.create', reply('secret question', 'secret answer'));
    await lab.stream('threads.add_user_message', [], { status: 500 });
    await lab.open();
    await lab.ask('secret question');
    await lab.ask('secret question');
    await lab.element.showHistory();
    await until('the list', () => lab.detailOf('log').length === 6);
    equal(lab.detailOf('log'), [
      { name: 'request.start', data: { type: 'threads.create' } },
      { name: 'request.end', data: { type: 'threads.create', outcome: 'end', events: 4 } },
      { name: 'request.start', data: { type: 'threads.add_user_message' } },
      {
        name: 'request.end',
        data: { type: 'threads.add_user_message', outcome: 'http-error', events: 0 },
      },
      { name: 'request.start', data: { type: 'threads.list' } },
      { name: 'request.end', data: { type: 'threads.list', outcome: 'ok' } },
    ]);
  },

  'events come in the documented order': async (lab) => {
    const log = (names: string[]) => names.filter((name) => name !== 'log');
    await lab.json('threads.get_by_id', thread({ id: 'thr_0' }));
    await lab.stream('threads.create', [
      ...opening('x'),
      { type: 'client_effect', name: 'toast' },
      { type: 'error', code: 'x', allow_retry: false },
      done(answer('a1', 'Yes')),
    ]);
    await lab.stream('threads.add_user_message', [], { status: 500 });
    await lab.open({ initialThread: 'thr_0' });
    await until('the thread', () => lab.names().includes('thread.load.end'));
    equal(log(lab.names()), ['ready', 'thread.change', 'thread.load.start', 'thread.load.end']);
    lab.events.length = 0;
    await lab.element.setThreadId(null);
    await lab.ask('x');
    equal(log(lab.names()), [
      'thread.change',
      'response.start',
      'thread.change',
      'effect',
      'error',
      'response.end',
    ]);
    lab.events.length = 0;
    await lab.ask('y');
    equal(log(lab.names()).toSorted(), ['error', 'response.end', 'response.start']);
    equal(log(lab.names())[0], 'response.start');
  },

  'thread.autoScroll: the end is followed where it is on, and offered where it is off': async (
    lab,
  ) => {
    const scroller = () => lab.all('.message-scroller')[0];
    const left = () => {
      const { scrollHeight = 0, clientHeight = 0, scrollTop = 0 } = scroller() ?? {};
      return scrollHeight - clientHeight - scrollTop;
    };
    lab.element.style.cssText = 'display:block;height:400px';
    for (const autoScroll of [false, true]) {
      await lab.stream(
        'threads.create',
        [...opening('x'), added(answer('a1', '')), delta('a1', long), done(answer('a1', long))],
        { isGated: true },
      );
      if (autoScroll) lab.setOptions({ thread: { autoScroll } });
      else await lab.open({ thread: { autoScroll } });
      await lab.element.setThreadId(null);
      await lab.say('x');
      for (let step = 0; step < 5; step++) await lab.release();
      await until('the words', () => lab.shown().includes('Line 79'));
      await drawn();
      equal(lab.has('Jump to latest'), !autoScroll);
      ok(autoScroll ? left() < 24 : left() > 400, 'where the reader is');
      await lab.release();
      await until('the end', () => lab.has('Send') && !lab.has('Stop'));
      await drawn();
      ok(autoScroll ? left() < 24 : left() > 400, 'where the reader is left');
    }
  },
};
