// The whole settings page: every control named and reached by keyboard, locks shown, and no secret in anything that leaves.
import { catchFiles, caughtFiles } from '../caught-files';
import { oneTeamBackend, type Session } from '../session';
import { openSettingsPage, sectionNames, type SettingsPageDriver } from '../settings-page';
import { until } from '../until';
import type { Story } from './story';

const canaries = {
  key: 'canary-key-5b1d',
  header: 'canary-header-77aa',
  query: 'canary-query-09fe',
};

/** What is behind a click, by section: the button, and what is there when it is open. */
const closed: Partial<Record<(typeof sectionNames)[number], [button: string, then: string][]>> = {
  models: [['Mine', '[aria-label="Details of Mine"]']],
  privacy: [['Add rule', 'form[aria-label="New rule"]']],
  prompts: [['Add prompt', 'form[aria-label="New prompt"]']],
  data: [['Erase all chats', 'button.danger + button']],
};

function ownSettings(url: string) {
  return {
    version: 1,
    backends: [
      {
        id: 'mine',
        label: 'Mine',
        kind: 'json',
        url: `${url}/api/chat?token=${canaries.query}`,
        session: { type: 'secret', secretId: 'mine' },
        mapping: { request: { headers: { 'X-Mine': canaries.header } } },
      },
    ],
    models: [{ id: 'mine', label: 'Mine', route: ['mine', 'team'] }],
  };
}

/** Every control that Tab should reach, once each, in order; those reached carry a mark. */
function listControls(): string[] {
  return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')]
    .filter((one) => one.checkVisibility() && !one.matches(':disabled'))
    .map((one) => one.getAttribute('aria-label') ?? (one.id || one.textContent));
}

function startOver(): void {
  window.focus();
  const start = document.createElement('span');
  start.tabIndex = -1;
  document.body.prepend(start);
  start.focus();
}

function focused(): { name: string; isVisible: boolean } {
  const one = document.activeElement;
  return {
    name: one?.getAttribute('aria-label') ?? (one?.id || one?.textContent || ''),
    isVisible: one ? getComputedStyle(one).outlineStyle !== 'none' : false,
  };
}

async function walkByKeyboard({ tab }: SettingsPageDriver, section: string): Promise<void> {
  await tab.evaluate(startOver, null);
  const wanted = await tab.evaluate(listControls, null);
  for (const name of wanted) {
    await tab.press('Tab');
    const found = await tab.evaluate(focused, null);
    if (found.name !== name || !found.isVisible)
      throw new Error(`${section}: Tab reached ${JSON.stringify(found)}, not ${name}`);
  }
}

async function run(session: Session): Promise<void> {
  const { panel } = await session.openPanel();
  const page = await openSettingsPage(session.browser, panel);
  await page.tab.evaluate(
    (settings) => chrome.storage.local.set({ settings }),
    ownSettings(session.origin),
  );
  await page.tab.evaluate(async (value) => {
    const port = chrome.runtime.connect({ name: 'beside-panel' });
    const body = { type: 'beside.keys.set', params: { backend_id: 'mine', value } };
    const isSet = new Promise((resolve) => port.onMessage.addListener(resolve));
    port.postMessage({ type: 'request', id: 'key', body: JSON.stringify(body) });
    await isSet;
    port.disconnect();
  }, canaries.key);
  await panel.ask('Something to keep?');
  await page.open('prompts');
  await page.click('Add four to begin with');
  await page.shows('.reorder > li:nth-child(4)');
  await page.open('models');
  await page.click('Add a model');
  await page.shows('[aria-label="Details of New model"]');

  for (const theme of ['light', 'dark']) {
    await page.open('appearance');
    await page.choose('Theme', theme);
    await until(
      'the theme',
      () => page.tab.evaluate(() => document.documentElement.style.colorScheme, null),
      (found) => found === theme,
    );
    for (const section of sectionNames) {
      await page.open(section);
      for (const [button, then] of closed[section] ?? []) {
        await page.click(button);
        await page.shows(then);
      }
      const violations = await page.violations();
      if (violations.length > 0) throw new Error(`${theme}, ${section}: ${violations.join('\n')}`);
      if (theme === 'light') await walkByKeyboard(page, section);
    }
  }

  await page.open('appearance');
  const text = await page.text();
  if (!text.includes('Set by your organisation')) throw new Error('The lock is not shown');

  await page.open('data');
  await page.tab.evaluate(catchFiles, null);
  await page.click('Export configuration');
  await page.click('Export chats as JSON');
  const files = await until(
    'the files',
    () => page.tab.evaluate(caughtFiles, null),
    (found) => found.length === 2,
  );
  const all = files.join('\n');
  if (!all.includes('X-Mine') || !all.includes('Something to keep?'))
    throw new Error('The files do not hold what they should');
  for (const secret of Object.values(canaries))
    if (all.includes(secret)) throw new Error(`An export holds ${secret}`);
  const local = await page.tab.evaluate(
    async () => JSON.stringify(await chrome.storage.local.get(null)),
    null,
  );
  if (local.includes(canaries.key)) throw new Error('The key stands in storage.local');

  await page.hands.click(
    'Synchronise',
    () =>
      [...document.querySelectorAll('label')].find((one) =>
        one.textContent.startsWith('Synchronise'),
      ),
    null,
  );
  const synced = await until(
    'the settings to be synchronised',
    () => page.tab.evaluate(async () => JSON.stringify(await chrome.storage.sync.get(null)), null),
    (found) => found.includes('X-Mine'),
  );
  for (const text of [...Object.values(canaries), 'Something to keep?'])
    if (synced.includes(text)) throw new Error(`Synchronised: ${text}`);
}

export const settingsPage: Story = {
  name: 'every control of the settings is named and reached by keyboard, locks are shown, and no export holds a secret',
  setup: {
    team: (origin) => ({
      ...oneTeamBackend(origin),
      preferences: { appearance: { accent: 'teal' } },
      locked: ['preferences.appearance.accent'],
    }),
  },
  run,
};

async function runBroken(session: Session): Promise<void> {
  const { panel } = await session.openPanel();
  const sentence = 'team.json was not used. The field "preferences.appearance.accent" must be';
  await panel.says(
    /team\.json was not used\. The field "preferences\.appearance\.accent" must be/u,
  );
  const page = await openSettingsPage(session.browser, panel);
  await until(
    'the sentence on the settings page',
    () => page.text(),
    (text) => text.includes(sentence),
  );
}

export const badTeamFile: Story = {
  name: 'a team.json with a wrong field is answered with one sentence that names it, in the panel and the settings',
  setup: {
    team: (origin) => ({
      ...oneTeamBackend(origin),
      preferences: { appearance: { accent: 'pink' } },
    }),
  },
  run: runBroken,
};
