// A key that is kept for longer: sealed with a passphrase, useless after the browser was closed, and opened again by the passphrase alone.
import type { TabDriver } from '../browser-driver';
import { searchDocument } from '../search-document';
import { type Session, streamPath } from '../session';
import { toTabHands } from '../tab-hands';
import { until } from '../until';
import { teamWithKey } from './secrets';
import type { Story } from './story';

const passphrase = 'seven lamps above the harbour';

/** Fills the form of Team's key, saves it, and waits for this sentence. */
async function submitKey(
  settings: TabDriver,
  typed: { key?: string; passphrase: string },
  sentence: string,
): Promise<void> {
  const hands = toTabHands(settings);
  if (typed.key !== undefined)
    await hands.type('the key', () => document.querySelector('#key-team'), null, typed.key);
  await hands.type(
    'the passphrase',
    () => document.querySelector('#key-team-passphrase'),
    null,
    typed.passphrase,
  );
  await hands.click(
    'Save',
    () => document.querySelector('form[aria-label="Key of Team"] [type="submit"]'),
    null,
  );
  await until(
    sentence,
    () =>
      settings.evaluate(
        () => document.querySelector('form[aria-label="Key of Team"] [role="status"]')?.textContent,
        null,
      ),
    (said) => said === sentence,
  );
}

async function run({ browser, control, openPanel }: Session): Promise<void> {
  const key = `sk-${crypto.randomUUID()}`;
  await control.script(streamPath, { tokens: ['Opened.'] }, { tokens: ['Open again.'] });
  const { panel } = await openPanel();
  const address = await panel.driver.evaluate(
    () => new URL('options.html', location.href).href,
    null,
  );
  const keysSent = async () =>
    (await control.requests())
      .filter(({ path, method }) => path === streamPath && method === 'POST')
      .map(({ headers }) => headers['x-api-key']);

  const evening = await browser.openTab(address);
  await submitKey(
    evening,
    { key, passphrase },
    'Saved, and sealed with your passphrase for later.',
  );
  await panel.ask('Are you open?');
  await panel.settlesAs('Opened.');

  // What a closed browser forgets: its session storage, and the background.
  await panel.driver.evaluate(() => chrome.storage.session.clear(), null);
  await browser.killBackground();
  await panel.ask('And in the morning?');
  await panel.faultIs(/The key of Team is sealed: enter its passphrase in the settings\./u);
  await panel.offers('Settings');

  const morning = await browser.openTab(`${address}?morning`);
  await submitKey(
    morning,
    { passphrase: `${passphrase}!` },
    'This passphrase opens none of your keys.',
  );
  if ((await keysSent()).length !== 1) throw new Error('A question left without its key');
  await submitKey(morning, { passphrase }, 'The key can be used until you close the browser.');
  await panel.ask('And now?');
  await panel.settlesAs('Open again.');
  const sent = await keysSent();
  if (sent.length !== 2 || sent.some((one) => one !== key))
    throw new Error('The server was not sent the key that was sealed');

  const found = await panel.driver.evaluate(searchDocument, [key, passphrase]);
  if (found.stored.length > 0) throw new Error('The key or its passphrase is stored as it is');
}

export const sealedKey: Story = {
  name: 'a key that is sealed with a passphrase outlives the browser, and opens by that passphrase alone',
  setup: { team: teamWithKey },
  run,
};
