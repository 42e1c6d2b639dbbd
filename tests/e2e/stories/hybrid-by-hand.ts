// The hybrid, set up by hand: two backends from their addresses, and the second put into the route of the first one's model.
import { openBackends } from '../backends-page';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

function findTitle(label: string): Element | undefined {
  return [...document.querySelectorAll('.row-title')].find((one) => one.textContent === label);
}

function findNamed(name: string): Element | null {
  return document.querySelector(`[aria-label="${CSS.escape(name)}"]`);
}

async function run({ browser, control, origin, openPanel }: Session): Promise<void> {
  const host = new URL(origin).host;
  // The first backend of a server is called after it, the second after its whole address.
  const [first, second] = [host, `${host}/api/chat/stream`];
  const { panel } = await openPanel();
  const { tab, hands, add } = await openBackends(browser, panel);
  await add(`${origin}/api/chat`);
  await add(`${origin}/api/chat/stream`);
  await hands.click('Models', () => document.querySelector('nav a[href="#models"]'), null);
  await hands.click('the model', findTitle, first);
  await hands.choose('the backends', findNamed, 'Add a backend to the route', second);
  await hands.click('Add', findNamed, 'Add to Route');
  const described = (words: string) =>
    until(
      `the route ${words}`,
      () => tab.evaluate(() => document.querySelector('main')?.textContent ?? '', null),
      (text) => text.includes(words),
    );
  await described(`${first}, then ${second}`);

  await panel.chooseModel(first);
  await control.script('/api/chat', { status: 503 });
  await control.script('/api/chat/stream', { tokens: ['Sec', 'ond.'] });
  await panel.ask('Who answers?');
  await panel.settlesAs('Second.');
  await panel.says(/had a problem of its own/u);

  // The other way round, by the button that the keyboard reaches.
  await hands.click('Move up', findNamed, `Move up ${second}`);
  await described(`${second}, then ${first}`);
  await control.script('/api/chat/stream', { tokens: ['Now ', 'first.'] });
  await panel.ask('And now?');
  await panel.settlesAs('Now first.');
}

export const hybridByHand: Story = {
  name: 'a hybrid is set up by hand: a second backend in the route answers when the first does not, and changes places with it',
  setup: { team: () => ({ version: 1 }), hostsGranted: true },
  run,
};
