// The hybrid, set up by hand: two backends from their addresses, and the second put into the route of the first one's model.
import { openBackends } from '../backends-page';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

function clickTitle(label: string): boolean {
  const title = [...document.querySelectorAll<HTMLButtonElement>('.row-title')].find(
    (one) => one.textContent === label,
  );
  if (title?.ariaExpanded === 'false') title.click();
  return title !== undefined;
}

function addToRoute(label: string): boolean {
  const choice = document.querySelector<HTMLSelectElement>(
    'select[aria-label="Add a backend to the route"]',
  );
  const option = [...(choice?.options ?? [])].find(({ text }) => text === label);
  if (!choice || !option) return false;
  choice.value = option.value;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function clickNamed(name: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(
    `button[aria-label="${CSS.escape(name)}"]`,
  );
  button?.click();
  return button !== null;
}

async function run({ browser, control, origin, openPanel }: Session): Promise<void> {
  const host = new URL(origin).host;
  // The first backend of a server is called after it, the second after its whole address.
  const [first, second] = [host, `${host}/api/chat/stream`];
  const { panel } = await openPanel();
  const { tab, add } = await openBackends(browser, panel);
  await add(`${origin}/api/chat`);
  await add(`${origin}/api/chat/stream`);
  await tab.evaluate(() => {
    location.hash = '#models';
  }, null);
  await until('the model', () => tab.evaluate(clickTitle, first), Boolean);
  await until('the choice of backends', () => tab.evaluate(addToRoute, second), Boolean);
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
  await until('Move up', () => tab.evaluate(clickNamed, `Move up ${second}`), Boolean);
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
