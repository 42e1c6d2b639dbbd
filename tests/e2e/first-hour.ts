// The first hour of a new user, as one story in a fresh profile: asks, adds backends by hand, stops one's server, falls back, reads the receipt, asks about a selection, saves the chat, deletes it. Its pictures stand in the README.
import { startBackend } from '../backend/start-backend.mjs';
import type { Control } from '../backend/control/control.mjs';
import { createControl } from '../backend/control/control.mjs';
import type { BrowserDriver, TabDriver } from './browser-driver';
import type { PanelPage } from './panel-page';
import type { Session } from './session';
import type { Story } from './stories/story';
import { takePicture } from './take-picture';
import { until } from './until';

const passage = 'A flame shines in every direction.';
const question = 'How does the lens save light?';
const titled = 'What does a Fresnel lens do?';
const answer =
  'It **bends** the light that would be lost. Rings of glass, each at its own angle, send it out in *one level beam*.\n\n' +
  '| order | height |\n| --- | --- |\n| first | 2.59 m |\n| sixth | 0.43 m |';

interface Hour {
  browser: BrowserDriver;
  tab: TabDriver;
  panel: PanelPage;
  picture: (name: string, shown?: TabDriver['controls']) => Promise<void>;
}

/** With nothing set up: an answer from the page, and the way on from there. */
async function startsAndAsks({ panel, picture }: Hour, control: Control): Promise<void> {
  await panel.says(/Ask about “How a ring of glass/u);
  await panel.says(/\d+ words/u);
  await picture('start');
  await panel.ask(question);
  await panel.answerContains('Glass loses little light');
  await panel.settledAnswer();
  await panel.statusIs('reader');
  await picture('reader');
  if ((await control.requests()).length > 0) throw new Error('A backend was asked unbidden.');
  await panel.offers('Connect a backend');
}

const textOf = (tab: TabDriver) => tab.evaluate(() => document.body.innerText, null);

/** By its address alone. Firefox really asks, once for a host; the click of a prompt in Chromium is shown by `npm run e2e:prompt`. */
async function addsBackend(
  { browser }: Hour,
  settings: TabDriver,
  address: string,
  isNewHost: boolean,
) {
  await settings.controls.fill('textbox', 'Address', address);
  await settings.controls.click('button', 'Add backend');
  if (isNewHost && browser.name === 'firefox') {
    await until(
      'a word about the question',
      () => textOf(settings),
      (text) => text.includes('Your browser asks whether Beside may contact it.'),
    );
    await browser.answerPermissionPrompt?.('allow');
  }
  await until(
    `the backend ${address}`,
    () => textOf(settings),
    (text) => text.includes('New chats ask it from now on.') && text.includes(address),
  );
}

/** The second server into the route of the first one's model, so that it stands in for it. */
async function makesHybrid(settings: TabDriver, first: string, second: string): Promise<void> {
  await settings.controls.click('link', 'Models', -1);
  await settings.controls.click('button', first);
  await settings.controls.choose('Add a backend to the route', second);
  await settings.controls.click('button', 'Add to Route');
  await until(
    'the route',
    () => textOf(settings),
    (text) => text.includes(`${first}, then ${second}`),
  );
}

async function savesAndDeletes({ panel, picture }: Hour, title: string): Promise<void> {
  const { driver } = panel;
  await driver.evaluate(() => {
    const kept = globalThis as { saved?: Blob };
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) kept.saved = file;
      return make(file);
    };
  }, null);
  await driver.click('button', 'History');
  await driver.click('button', 'Save as file', 0);
  await driver.click('button', 'Markdown');
  const saved = await until(
    'the saved chat',
    () =>
      driver.evaluate(
        async () => (await (globalThis as { saved?: Blob }).saved?.text()) ?? '',
        null,
      ),
    (text) => text !== '',
  );
  for (const part of [title, 'one level beam', '| order | height |'])
    if (!saved.includes(part)) throw new Error(`Not in the saved chat: ${part}\n${saved}`);
  await picture('history');
  await panel.deleteThread(title);
  await panel.threadsAre([question]);
  await panel.offers('Undo');
  await picture('deleted');
}

async function run({ browser, control, origin, openPanel }: Session): Promise<void> {
  const spare = await startBackend();
  try {
    const { tab, panel } = await openPanel();
    const hour: Hour = {
      browser,
      tab,
      panel,
      picture: (name, shown = panel.driver) => takePicture(shown, browser.name, name),
    };
    await startsAndAsks(hour, control);

    const url = await panel.driver.evaluate(
      () => new URL('options.html', location.href).href,
      null,
    );
    const settings = await browser.openTab(url);
    await addsBackend(hour, settings, `${origin}/api/chat/stream`, true);
    await hour.picture('backends', settings.controls);

    await tab.clickAction();
    await panel.says(/\d+ words/u);
    await panel.newChat();
    await control.script('/api/chat/stream', { tokens: answer.match(/\S+\s*/gu) ?? [] });
    await panel.ask(titled);
    await panel.answerContains('one level beam');
    await panel.settledAnswer();
    await panel.statusIs('custom');
    await hour.picture('answer');

    // The server is really gone: one sentence says who, and what to do.
    await control.down();
    await panel.ask('Who had the idea?');
    const host = new URL(origin).host;
    const fault = await panel.faultIs(/did not answer\. Check that it is running\.$/u);
    if (!fault.startsWith(host)) throw new Error(`It does not say who: ${fault}`);
    await panel.statusIs('error');
    await panel.offers('Retry');
    await hour.picture('down');

    // Firefox draws a tab that is behind another ever more rarely, and what is clicked has to be still for two frames.
    await settings.bringToFront();
    const spareHost = new URL(spare.origin).host;
    await addsBackend(hour, settings, `${spare.origin}/api/chat`, false);
    await makesHybrid(settings, host, spareHost);
    await hour.picture('route', settings.controls);
    await tab.clickAction();
    const spareControl = createControl(spare.control);
    await spareControl.script('/api/chat', {
      status: 200,
      body: { response: 'Augustin-Jean Fresnel, in 1819.' },
    });
    await panel.retry();
    await panel.settlesAs('Augustin-Jean Fresnel, in 1819.');
    await panel.says(new RegExp(`${host.replaceAll('.', '\\.')} did not answer`, 'u'));
    await panel.driver.click('button', 'Receipt', -1);
    await panel.says(new RegExp(`went to ${spareHost.replaceAll('.', '\\.')}`, 'u'));
    await hour.picture('fallback');

    // Words marked in the page go along, and can be looked at before.
    await tab.evaluate((words) => {
      const found = [...document.querySelectorAll('p')].find((one) =>
        one.textContent.includes(words),
      );
      if (found) getSelection()?.selectAllChildren(found);
    }, passage);
    await panel.driver.click('button', 'Preview');
    await panel.says(/“A flame shines in every direction\./u);
    await panel.says(/Nothing is hidden\./u);
    await hour.picture('preview');
    await panel.driver.click('button', 'Preview');
    await spareControl.script('/api/chat', {
      status: 200,
      body: { response: 'Most of it never reaches a ship.' },
    });
    await panel.ask('Explain the selection');
    await panel.settlesAs('Most of it never reaches a ship.');
    const sent = JSON.stringify((await spareControl.requests()).at(-1)?.body);
    if (!sent.includes(passage)) throw new Error(`Without the selection: ${sent}`);

    await savesAndDeletes(hour, titled);
  } finally {
    await spare.close();
  }
}

export const firstHour: Story = {
  name: 'the first hour: asks, adds a backend, breaks it, falls back, reads the receipt, asks about a selection, saves and deletes',
  setup: { hostsGranted: 'chrome' },
  run,
};
