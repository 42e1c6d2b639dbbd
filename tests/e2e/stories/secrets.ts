// What opens a backend stays in the background: looked for in the panel's memory, storage and console, with controls that the search finds.
import type { TabDriver } from '../browser-driver';
import { searchDocument } from '../search-document';
import { type Session, streamPath } from '../session';
import { toTabHands } from '../tab-hands';
import { until } from '../until';
import type { Story } from './story';

/** One backend that opens a session first, and is sent its secret as a bearer token. */
function teamWithSession(origin: string) {
  return {
    version: 1,
    backends: [
      {
        id: 'team',
        label: 'Team',
        kind: 'sse',
        url: origin,
        session: {
          type: 'client-secret',
          request: { url: `${origin}/api/custom/session`, body: { model: '{{model}}' } },
          modelPath: 'model',
        },
      },
    ],
    models: [{ id: 'team', label: 'Team', route: [{ backend: 'team', model: 'turbo' }] }],
  };
}

const canaries = {
  panel: 'canary-planted-in-the-panel',
  console: 'canary-said-on-the-console',
  stored: 'canary-put-into-the-storage',
} as const;

/** Runs in the panel: puts each canary where a leak would stand. */
async function plant({ panel, console: said, stored }: typeof canaries): Promise<void> {
  // Deep enough that only a search that walks finds it.
  Reflect.set(globalThis, 'planted', { deep: [new Map([['a', { b: [panel] }]])] });
  // What is said from now on is reachable too: not every browser tells us what a console was told.
  const heard: unknown[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const say = console[method].bind(console);
    console[method] = (...words: unknown[]) => {
      heard.push(words);
      say(...words);
    };
  }
  Reflect.set(globalThis, 'heard', heard);
  console.info(said);
  await chrome.storage.local.set({ canary: stored });
}

/** Runs in the panel, last of all: the secret comes into the panel by this. */
async function readSession(): Promise<string> {
  return JSON.stringify(await chrome.storage.session.get(null));
}

function expectExactly(what: string, found: readonly string[], expected: readonly string[]): void {
  const shown = (texts: readonly string[]) => JSON.stringify([...texts].sort());
  if (shown(found) !== shown(expected))
    throw new Error(`${what}: found ${shown(found)}, expected ${shown(expected)}`);
}

/** The bearer token that came with the last question, as the server saw it. */
async function secretSeen({ control }: Session): Promise<string> {
  const asked = (await control.requests()).filter(
    ({ path, method }) => path === streamPath && method === 'POST',
  );
  const secret = /^Bearer (cs_\S{30,})$/.exec(asked.at(-1)?.headers['authorization'] ?? '')?.[1];
  if (secret === undefined) throw new Error('The question came without the secret of its session');
  return secret;
}

async function run(session: Session): Promise<void> {
  const { browser, control, openPanel } = session;
  const answer = 'The answer that only the server knows.';
  await control.script(
    streamPath,
    { tokens: [answer] },
    { status: 401 },
    { tokens: ['Again.'] },
    { hang: true },
  );
  const { panel } = await openPanel();
  await panel.driver.evaluate(plant, canaries);
  await panel.ask('What opens you?');
  await panel.settlesAs(answer);
  await panel.says(/Team does not know the model turbo and used balanced\./u);
  await panel.says(/Team · balanced · /u);
  const first = await secretSeen(session);

  // The server has forgotten the session: it is opened anew, and the user sees nothing of it.
  await panel.ask('And now?');
  await panel.settlesAs('Again.');
  const second = await secretSeen(session);
  if (second === first) throw new Error('The session was not opened anew');
  const secrets = [first, second];

  // While a request is on its way, the background has its secret in hand; afterwards nobody has.
  await panel.ask('And still?');
  await control.waitForRequest(
    ({ path, state, method }) => path === streamPath && method === 'POST' && state === 'open',
  );
  if ((await secretSeen(session)) !== second) throw new Error('A good session was opened anew');
  if (browser.searchMemory) {
    const memory = await browser.searchMemory([...secrets, answer, ...Object.values(canaries)]);
    expectExactly(
      "the panel's memory",
      memory.panel.filter((text) => text !== canaries.console && text !== canaries.stored),
      [canaries.panel, answer],
    );
    expectExactly(
      'the secret in use in the memory of the background',
      memory.background.filter((text) => text === second),
      [second],
    );
    expectExactly('the consoles', memory.said, [canaries.console]);
  }
  await panel.stop();
  const found = await panel.driver.evaluate(searchDocument, [
    ...secrets,
    answer,
    ...Object.values(canaries),
  ]);
  if (found.seen < 5_000) throw new Error(`Only ${found.seen} values were looked at`);
  expectExactly(
    'what the panel can reach',
    found.reachable.filter((text) => text !== answer && text !== canaries.stored),
    [canaries.panel, canaries.console],
  );
  expectExactly('what is stored', found.stored, [answer, canaries.stored]);

  const held = await panel.driver.evaluate(readSession, null);
  if (!held.includes(second)) throw new Error('The secret is not where secrets are kept');
  if (held.includes(first)) throw new Error('A secret that was refused is still kept');
}

export const secrets: Story = {
  name: 'the secret of a session is in the background and nowhere else, also after it was renewed',
  setup: { team: teamWithSession },
  run,
};

export function teamWithKey(origin: string) {
  const session = {
    type: 'secret',
    secretId: 'team-key',
    place: { in: 'header', name: 'X-Api-Key' },
  };
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: origin, session }],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
  };
}

/** The settings page of this panel: types the key, saves it, and tells what the page says and still holds. */
async function typeKey(
  settings: TabDriver,
  key: string,
): Promise<{ outcome: string; left: string }> {
  const hands = toTabHands(settings);
  const inForm = (selector: string) =>
    document.querySelector(`form[aria-label="Key of Team"] ${selector}`);
  await hands.type('the key', inForm, 'input', key);
  await hands.click('Save', inForm, '[type="submit"]');
  return await until(
    'the outcome',
    () =>
      settings.evaluate(() => {
        const form = document.querySelector('form[aria-label="Key of Team"]');
        return {
          outcome: form?.querySelector('[role="status"]')?.textContent ?? '',
          left: form?.querySelector('input')?.value ?? '',
        };
      }, null),
    ({ outcome }) => outcome !== '',
  );
}

async function runKey({ browser, control, openPanel }: Session): Promise<void> {
  const key = `sk-${crypto.randomUUID()}`;
  await control.script(streamPath, { tokens: ['Opened.'] }, { hang: true });
  const { panel } = await openPanel();
  await panel.driver.evaluate(plant, canaries);
  await panel.ask('Are you open?');
  await panel.faultIs(/Team needs a key: enter it in the settings\./u);
  await panel.offers('Settings');
  const asked = async () =>
    (await control.requests()).filter(
      ({ path, method }) => path === streamPath && method === 'POST',
    );
  if ((await asked()).length > 0) throw new Error('A question was sent without its key');

  const page = await panel.driver.evaluate(() => new URL('options.html', location.href).href, null);
  const settings = await browser.openTab(page);
  const { outcome, left } = await typeKey(settings, key);
  if (outcome !== 'Saved until you close the browser.') throw new Error(`Not saved: ${outcome}`);
  if (left !== '') throw new Error('The key still stands in the settings page');

  await panel.ask('And now?');
  await panel.settlesAs('Opened.');
  if ((await asked()).at(-1)?.headers['x-api-key'] !== key)
    throw new Error('The server was not sent the key');
  await panel.ask('And still?');
  await control.waitForRequest(({ state, path }) => path === streamPath && state === 'open');
  if (browser.searchMemory) {
    const memory = await browser.searchMemory([key, canaries.panel, canaries.console]);
    expectExactly('the memory of the background', memory.background, [key]);
    expectExactly("the panel's memory", memory.panel, [canaries.panel, canaries.console]);
    expectExactly('the consoles', memory.said, [canaries.console]);
  }
  await panel.stop();
  const found = await panel.driver.evaluate(searchDocument, [key, ...Object.values(canaries)]);
  expectExactly('what is stored', found.stored, [canaries.stored]);
  if (found.reachable.includes(key)) throw new Error('The panel can reach the key');
}

export const typedKey: Story = {
  name: 'a key typed on the settings page opens its backend, and stands in the background alone',
  setup: { team: teamWithKey },
  run: runKey,
};
