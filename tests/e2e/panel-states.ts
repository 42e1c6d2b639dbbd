// Walks one panel through every state that a person meets in it, and stops at each. Used by Chromium's `states.spec.ts` and the story `states`.
import { oneTeamBackend, type Session, type Setup, streamPath } from './session';
import type { PanelPage } from './panel-page';
import { readStoredTexts } from './stored-texts';
import { until } from './until';

export type StateName =
  | 'empty'
  | 'waiting'
  | 'streaming'
  | 'stopped'
  | 'interrupted'
  | 'error'
  | 'fallback'
  | 'receipt'
  | 'preview'
  | 'history'
  | 'widget'
  | 'questions'
  | 'pictures';

const chatkitPath = '/chatkit';
const plainPath = '/api/chat';

export const stateSetup: Setup = {
  hostsGranted: true,
  team: (origin) => {
    const { backends } = oneTeamBackend(origin);
    return {
      version: 1,
      backends: [
        ...backends,
        { id: 'spare', label: 'Spare', kind: 'json', url: origin },
        { id: 'cloud', label: 'Cloud', kind: 'json', url: `${origin}/cloud`, class: 'cloud' },
        { id: 'server', label: 'Server', kind: 'chatkit', url: origin },
      ],
      models: [
        { id: 'team', label: 'Team', route: ['team', 'cloud'] },
        { id: 'both', label: 'Team or Spare', route: ['team', 'spare'] },
        { id: 'server', label: 'Server', route: ['server'] },
      ],
    };
  },
};

const answer = [
  '## Rings of glass\n\nThe lens is **cut into rings**, each at its own angle:\n\n',
  '- a central disc\n- prisms that *bend*\n- prisms that reflect\n\n',
  '| order | height |\n| --- | --- |\n| first | 2.59 m |\n| sixth | 0.43 m |\n\n',
  '```js\nconst angle = Math.asin(n * Math.sin(a));\n```\n',
];

const item = (type: string, fields: object) => ({
  id: `${type}_1`,
  thread_id: '{thread}',
  created_at: new Date(0).toISOString(),
  type,
  ...fields,
});

const widget = item('widget', {
  widget: {
    type: 'Card',
    size: 'full',
    status: { text: 'Harbour office', icon: 'calendar' },
    children: [
      { type: 'Title', value: 'Book a visit', size: 'sm' },
      { type: 'Text', value: 'The tower has 301 steps.' },
      {
        type: 'Row',
        children: [
          { type: 'Badge', label: 'Open', color: 'success' },
          { type: 'Badge', label: 'Few places', color: 'warning' },
        ],
      },
      {
        type: 'Form',
        onSubmitAction: { type: 'book' },
        direction: 'col',
        children: [
          { type: 'Label', value: 'Name', fieldName: 'name' },
          { type: 'Input', name: 'name', placeholder: 'Your name' },
          {
            type: 'Select',
            name: 'day',
            placeholder: 'Day',
            options: [{ value: 'sat', label: 'Saturday' }],
          },
          { type: 'Checkbox', name: 'guide', label: 'With a guide' },
          { type: 'Button', label: 'Book', submit: true, style: 'primary' },
        ],
      },
    ],
  },
});

const questions = item('structured_input', {
  status: 'pending',
  inputs: [
    {
      id: 'kind',
      question: 'Which lens do you mean?',
      type: 'multiple_choice',
      options: [{ value: 'First order' }, { value: 'Sixth order' }],
      multiple: false,
    },
    { id: 'notes', question: 'Anything else?', type: 'freeform' },
  ],
});

/** Never asked: nobody clicks that far. */
const pictureHost = 'pictures.example.com';
const picturesElsewhere =
  `The lamp itself: ![A brass lamp with one wick](https://${pictureHost}/lamp.png)\n\n` +
  `And the tower behind it: ![](https://${pictureHost}/harbour/tower.jpg?size=large&from=the-quay)`;

/** Calls `look` in each state, once what it is about stands there. */
export async function walkStates(
  { control, openPanel, browser }: Session,
  look: (state: StateName, panel: PanelPage) => Promise<void>,
): Promise<void> {
  const { tab, panel } = await openPanel();
  const at = (state: StateName) => look(state, panel);
  await panel.says(/Ask about “How a ring of glass/u);
  await panel.says(/\d+ words/u);
  await at('empty');

  await control.script(streamPath, { hang: true });
  await panel.ask('How is the lens built?');
  await panel.statusIs('waiting');
  await panel.says(/Asking Team\.\.\./u);
  await at('waiting');
  await panel.stop();

  await panel.newChat();
  await control.script(streamPath, { tokens: answer, lockStep: true });
  await panel.ask('How is the lens built?');
  await panel.answerContains('Rings of glass');
  await control.release({ path: streamPath });
  await panel.answerContains('prisms that reflect');
  await at('streaming');
  await panel.stop();
  await panel.says(/Stopped/u);
  await at('stopped');

  await control.script(streamPath, { tokens: answer, lockStep: true });
  await panel.ask('And how does it work?');
  await panel.answerContains('Rings of glass');
  await control.release({ path: streamPath });
  await panel.answerContains('prisms that reflect');
  await until(
    'the second answer on the disk',
    () => readStoredTexts(panel.driver),
    (texts) => texts.filter((text) => text.includes('prisms that reflect')).length === 2,
  );
  await browser.killBackground();
  await panel.says(/was interrupted/u);
  await panel.offers('Retry');
  await at('interrupted');

  await panel.newChat();
  await control.script(streamPath, { status: 503 });
  await panel.ask('How is the lens built?');
  await panel.faultIs(/\.$/u);
  await panel.offers('Ask Cloud instead');
  await at('error');

  await panel.newChat();
  await panel.chooseModel('Team or Spare');
  await control.script(streamPath, { status: 503 });
  await control.script(plainPath, { status: 200, body: { response: answer.join('') } });
  await panel.ask('How is the lens built?');
  await panel.answerContains('prisms that reflect');
  await panel.settledAnswer();
  await at('fallback');
  await panel.driver.click('button', 'Receipt', -1);
  await panel.says(/went to/u);
  await at('receipt');
  await panel.driver.click('button', 'Receipt', -1);

  await tab.clickAction();
  await panel.says(/\d+ words/u);
  await panel.driver.fill('textbox', 'Message', 'Write to kim@example.com.');
  await panel.driver.click('button', 'Preview');
  await panel.says(/Goes to/u);
  await at('preview');
  await panel.driver.click('button', 'Preview');
  await panel.driver.fill('textbox', 'Message', '');

  await panel.driver.click('button', 'History');
  await panel.says(/Your chats/u);
  await at('history');
  await panel.driver.click('button', 'History');

  for (const [state, shown, words] of [
    ['widget', widget, /Book a visit/u],
    ['questions', questions, /Which lens do you mean\?/u],
  ] as const) {
    await panel.newChat();
    await panel.chooseModel('Server');
    await control.script(chatkitPath, {
      events: [{ type: 'thread.item.done', item: shown }],
    });
    await panel.ask('May I see it?');
    await panel.says(words);
    await at(state);
  }

  await panel.newChat();
  await control.script(streamPath, { tokens: [picturesElsewhere] });
  await panel.ask('May I see the lamp?');
  await panel.offers(`Show it from ${pictureHost}/lamp.png`);
  await panel.driver.click('button', `Show it from ${pictureHost}`);
  await panel.offers('Ask this address and show it');
  await at('pictures');
}
