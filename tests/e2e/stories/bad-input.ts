// What backends do wrong, one after another: each ends in one plain sentence with the right button, and nothing is lost.
import type { OpenAIChatKit } from '@openai/chatkit';
import type { Behaviour } from '../../backend/types';
import { oneTeamBackend, type Session, streamPath } from '../session';
import type { PanelPage } from '../panel-page';
import type { Story } from './story';

interface Case {
  name: string;
  /** Text of the user's message; also the thread's title. */
  question: string;
  behaviour?: Behaviour;
  /** Refuses connections while the question is asked. */
  down?: boolean;
  /** The id of a model that the picker does not offer. */
  model?: string;
  button: string;
  /** The answer's text that must have been kept. */
  kept?: string;
}

const cases: Case[] = [
  {
    name: 'no backend',
    question: 'Who listens?',
    model: 'nobody',
    button: 'Settings',
  },
  { name: 'refused connection', question: 'Is it up?', down: true, button: 'Retry' },
  { name: 'HTML', question: 'Is it a page?', behaviour: { html: true }, button: 'Retry' },
  { name: '401', question: 'May I?', behaviour: { status: 401 }, button: 'Retry' },
  {
    name: '500 with a body',
    question: 'Did it break?',
    behaviour: { status: 500, body: { detail: 'Traceback: secret-internals' } },
    button: 'Retry',
  },
  {
    name: 'a stream cut in the middle',
    question: 'Is it whole?',
    behaviour: { tokens: ['Half', ' of', ' it', ' comes'], cutAfter: 2 },
    button: 'Retry',
    kept: 'Half of',
  },
];

/** One sentence, for a tired person: it ends like one, and holds no markup, no stack and nothing of the body. */
const plainSentence = /^[A-Z][^<>{}]{10,200}[.!?]$/;

/** The picker does not let a person choose a model that is not set up; the element's own method can still name it. */
async function askModel(panel: PanelPage, text: string, model: string): Promise<void> {
  await panel.driver.evaluate(
    (message) => {
      const element = document.querySelector<OpenAIChatKit>('openai-chatkit');
      if (!element) throw new Error('There is no element.');
      void element.sendUserMessage(message);
    },
    { text, model, newThread: true },
  );
}

async function askInVain(panel: PanelPage, { control }: Session, one: Case): Promise<void> {
  await panel.newChat();
  if (one.behaviour) await control.script(streamPath, one.behaviour);
  if (one.down) await control.down();
  if (one.model === undefined) await panel.ask(one.question);
  else await askModel(panel, one.question, one.model);
  const sentence = await panel.faultIs(plainSentence);
  if (/Traceback|secret-internals/.test(sentence)) throw new Error(`Raw body: ${sentence}`);
  await panel.offers(one.button);
  if (one.kept !== undefined) await panel.settlesAs(one.kept);
  await panel.userTextsAre([one.question]);
  if (one.down) await control.up();

  await panel.chooseModel('Team');
  await control.script(streamPath, { tokens: ['Now', ' it', ' works.'] });
  await panel.ask('And now?');
  await panel.settlesAs('Now it works.');
}

async function run(session: Session): Promise<void> {
  const { panel } = await session.openPanel();
  for (const one of cases) {
    try {
      await askInVain(panel, session, one);
    } catch (error) {
      throw new Error(`Case "${one.name}"`, { cause: error });
    }
  }
  await panel.driver.reload();
  await panel.ready();
  for (const one of cases) {
    await panel.openThread(one.question);
    await panel.userTextsAre([one.question, 'And now?']);
  }
}

async function brokenBytes({ control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { tokens: ['Fine', ' then', ' more'], invalidUtf8: true });
  const { panel } = await openPanel();
  await panel.ask('Which bytes?');
  await panel.settlesAs('Fine\uFFFD( then more');
  await panel.says(/could not be read/);
  await control.script(streamPath, { tokens: ['Good.'] });
  await panel.ask('And now?');
  await panel.settlesAs('Good.');
}

export const badInput: Story = {
  name: 'no backend, a refused connection, HTML, 401, 500 and a cut stream each end in one plain sentence, with the message stored and the composer ready',
  setup: {
    team: (origin) => {
      const team = oneTeamBackend(origin);
      return {
        ...team,
        models: [...team.models, { id: 'nobody', label: 'Nobody', route: ['gone'] }],
      };
    },
  },
  run,
};

export const invalidUtf8: Story = {
  name: 'bytes that are no UTF-8 are replaced and noticed, and the answer goes on',
  setup: { team: oneTeamBackend },
  run: brokenBytes,
};
