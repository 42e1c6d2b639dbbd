// `@` in the composer: an open tab is named, its page goes along with that message alone; what cannot be read says why; Undo takes a name back.
import { servePages, type ServedPage } from '../../support/pages/serve-pages';
import type { PanelPage } from '../panel-page';
import { toPanelPage } from '../panel-page';
import { runAxe } from '../run-axe';
import { type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

const page = (title: string, topic: string): ServedPage => ({
  body: `<!doctype html><html lang="en"><title>${title}</title><main><h1>${title}</h1><p>${`The keeper writes down the ${topic} every morning. `.repeat(8)}</p></main>`,
});
const pages: Record<string, ServedPage> = {
  '/tides': page('Tides', 'tide'),
  '/lamps': page('Lamps', 'lamp'),
  '/storms': page('Storms', 'storm'),
  '/barred': page('Barred', 'secret'),
};

/** The element stands in whatever page its host makes: where landmarks and headings stand is the page's. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

function backend(origin: string) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: origin, context: 'prefix' }],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
    preferences: { privacy: { neverRead: ['localhost'] } },
  };
}

/** What the menu offers: the words of each entry, and whether it can be chosen. */
async function offered({ driver }: PanelPage): Promise<{ text: string; isOpen: boolean }[]> {
  return await driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])].map((option) => ({
      text: option.innerText,
      isOpen: option.ariaDisabled !== 'true',
    }));
  }, null);
}

async function tagsIn({ driver }: PanelPage): Promise<string[]> {
  return await driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    return [...(root?.querySelectorAll('[role="textbox"] .tag') ?? [])].map(
      ({ textContent }) => textContent,
    );
  }, null);
}

async function waitForTags(panel: PanelPage, wanted: string): Promise<void> {
  await until(
    `the tags ${JSON.stringify(wanted)}`,
    () => tagsIn(panel),
    (tags) => tags.join() === wanted,
  );
}

async function waitForEntry(panel: PanelPage, words: RegExp): Promise<void> {
  await until(
    `an entry ${words}`,
    () => offered(panel),
    (entries) => entries.some(({ text }) => words.test(text)),
  );
}

/** The real prompt of Firefox; Chromium's is answered by `npm run e2e:prompt`. */
async function offerTabs({ browser }: Session, panel: PanelPage): Promise<void> {
  await panel.driver.fill('textbox', 'Message', 'See @');
  await waitForEntry(panel, /^Offer my open tabs/u);
  if (!browser.answerPermissionPrompt) return;
  await panel.driver.click('option', /^Offer my open tabs/u);
  await browser.answerPermissionPrompt('deny');
  await panel.says(/Without your permission Beside does not see your tabs\./u);
  await panel.driver.fill('textbox', 'Message', 'See @');
  await panel.driver.click('option', /^Offer my open tabs/u);
  await browser.answerPermissionPrompt('allow');
  await waitForEntry(panel, /^Barred/u);
  const entries = await offered(panel);
  const barred = entries.find(({ text }) => text.startsWith('Barred'));
  if (barred?.isOpen !== false || !barred.text.includes('never read'))
    throw new Error(`Barred: ${JSON.stringify(entries)}`);
  if (entries.some(({ text }) => text.startsWith('Offer'))) throw new Error('Offered again.');
  await panel.driver.fill('textbox', 'Message', 'See @barr');
  await until(
    'the one entry',
    () => offered(panel),
    (now) => now.length === 1 && now[0]?.isOpen === false,
  );
  await panel.driver.press('Enter');
  await waitForTags(panel, '');
  if ((await panel.composerText()).trim() !== 'See @barr') throw new Error('It was chosen.');
}

async function run(session: Session): Promise<void> {
  const { browser, control } = session;
  await control.script(
    streamPath,
    { tokens: ['One.'] },
    { tokens: ['Two.'] },
    { tokens: ['Three.'] },
  );
  let asked = 0;
  async function sent(panel: PanelPage, answer: string): Promise<string> {
    await panel.driver.click('button', 'Send');
    await panel.settlesAs(answer);
    const body: unknown = (await control.requests()).at(asked)?.body;
    asked += 1;
    return ((typeof body === 'string' ? JSON.parse(body) : body) as { message: string }).message;
  }

  const server = await servePages((path) => pages[path]);
  try {
    await browser.openTab(`${server.localhost}/barred`);
    await browser.openTab(`${server.origin}/tides`);
    const storms = await browser.openTab(`${server.origin}/storms`);
    const lamps = await browser.openTab(`${server.origin}/lamps`);
    const panel = toPanelPage(await lamps.openPanel());
    await panel.ready();
    await panel.says(/\bLamps\b/u);
    await offerTabs(session, panel);

    // By keys alone: a letter narrows the list, Enter chooses, Undo takes the name back and Redo brings it again.
    await panel.driver.fill('textbox', 'Message', 'Compare with @tid');
    await waitForEntry(panel, /^Tides\s+127\.0\.0\.1/u);
    const wrong = await panel.driver.evaluate(runAxe, wcag);
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
    await panel.driver.press('Enter');
    await waitForTags(panel, 'Tides');
    await panel.driver.press('Control+z');
    await waitForTags(panel, '');
    if ((await panel.composerText()).trim() !== 'Compare with @tid')
      throw new Error(`After Undo: ${await panel.composerText()}`);
    await panel.driver.press('Control+y');
    await waitForTags(panel, 'Tides');

    const both = await sent(panel, 'One.');
    for (const words of ['the lamp every', 'the tide every', 'Compare with @Tides'])
      if (!both.includes(words)) throw new Error(`Missing ${words}: ${both}`);

    // The name goes with its message, and with no other.
    await panel.driver.fill('textbox', 'Message', 'And now?');
    const alone = await sent(panel, 'Two.');
    if (alone.includes('the tide every')) throw new Error(`The tab went along again: ${alone}`);

    await panel.driver.fill('textbox', 'Message', 'What of @storm');
    await waitForEntry(panel, /^Storms/u);
    await panel.driver.press('Enter');
    await waitForTags(panel, 'Storms');
    await storms.evaluate(() => location.assign('/tides?later'), null);
    await until(
      'the tab to show another page',
      () =>
        storms.evaluate(() => `${location.search} ${document.readyState}`, null).catch(() => ''),
      (now) => now === '?later complete',
    );
    const moved = await sent(panel, 'Three.');
    if (moved.includes('the tide every')) throw new Error(`Another page went along: ${moved}`);
    await panel.says(/“Storms” is left out: that tab shows another page now\./u);
  } finally {
    await server.close();
  }
}

export const mentionedTabsStory: Story = {
  name: 'a tab that is named with @ goes along with its message, one that cannot be read says why, and Undo takes the name back',
  setup: { team: backend, hostsGranted: true },
  run,
};
