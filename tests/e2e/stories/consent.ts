// A hybrid across privacy classes: it asks before it falls back to a less private backend, remembers, and forgets.
import { createControl } from '../../backend/control/control.mjs';
import { startBackend } from '../../backend/start-backend.mjs';
import type { PanelPage } from '../panel-page';
import { type Session, streamPath } from '../session';
import type { Story } from './story';

/** A port that the second, less private backend of the consent story listens on: `team.json` is written before the story runs. */
const cloudPort = 18_731;

function acrossClasses(origin: string) {
  return {
    version: 1,
    backends: [
      { id: 'team', label: 'Team', kind: 'sse', url: origin, class: 'team' },
      {
        id: 'openai',
        label: 'OpenAI',
        role: 'openai',
        kind: 'sse',
        url: `http://127.0.0.1:${cloudPort}`,
        class: 'cloud',
      },
    ],
    models: [{ id: 'hybrid', label: 'Hybrid', route: ['team', 'openai'] }],
  };
}

async function asksFirst(session: Session): Promise<void> {
  const cloud = await startBackend({ port: cloudPort });
  try {
    const control = createControl(cloud.control);
    await consentIsAskedKeptAndForgotten(session, control);
  } finally {
    await cloud.close();
  }
}

async function consentIsAskedKeptAndForgotten(
  { control: team, openPanel }: Session,
  cloud: Session['control'],
): Promise<void> {
  const asked = async () => (await cloud.requests()).length;
  const expectAsked = async (expected: number) => {
    const found = await asked();
    if (found !== expected) throw new Error(`The cloud was asked ${found} times, not ${expected}`);
  };
  await cloud.script(streamPath, { tokens: ['From the cloud.'], times: 'always' });
  await team.down();
  const { panel } = await openPanel();

  // It asks, and for this one turn only.
  await panel.ask('One?');
  await panel.offers('Ask OpenAI instead');
  await expectAsked(0);
  await panel.driver.click('button', 'Ask OpenAI instead');
  await fromTheCloud(panel);
  await panel.userTextsAre(['One?']);
  await expectAsked(1);
  await panel.newChat();
  await panel.ask('Two?');
  await panel.offers('Always');
  await expectAsked(1);

  // It remembers.
  await panel.driver.click('button', 'Always');
  await fromTheCloud(panel);
  await expectAsked(2);
  await panel.newChat();
  await panel.ask('Three?');
  await fromTheCloud(panel);
  await expectAsked(3);

  // It forgets, in the settings.
  await panel.newChat();
  await forgetInSettings(panel);
  await panel.ask('Four?');
  await panel.offers('Ask OpenAI instead');
  await expectAsked(3);
}

async function fromTheCloud(panel: PanelPage): Promise<void> {
  await panel.settlesAs('From the cloud.');
  await panel.statusIs('openai', 'openai');
}

/** The settings page in a frame of the panel: it is the same page, with the same rights. */
async function forgetInSettings(panel: PanelPage): Promise<void> {
  await panel.driver.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = '/options.html#models';
    document.body.append(frame);
    const findForget = () =>
      [...(frame.contentDocument?.querySelectorAll('button') ?? [])].find(
        (button) => button.textContent === 'Forget',
      );
    const changed = async (isDone: () => boolean) => {
      const end = Date.now() + 10_000;
      while (!isDone()) {
        if (Date.now() > end) throw new Error('The settings page did not follow.');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await changed(() => findForget() !== undefined);
    findForget()?.click();
    await changed(() => findForget() === undefined);
    frame.remove();
  }, null);
}

export const consent: Story = {
  name: 'a less private backend is asked only with consent: once, always, until it is forgotten',
  setup: { team: acrossClasses },
  run: asksFirst,
};
