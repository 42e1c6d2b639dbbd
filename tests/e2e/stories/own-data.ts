// What a person does with what is kept here: reads, saves and wipes the log of what was sent, erases the chats, and brings chats and configuration back from files.
import { catchFiles, caughtFiles } from '../caught-files';
import { oneTeamBackend, type Session, streamPath } from '../session';
import { openSettingsPage, type SettingsPageDriver } from '../settings-page';
import { until } from '../until';
import type { Story } from './story';

/** Gives the input behind the button `label` this file, as the browser's own dialog would. */
function chooseFile([label, text]: readonly [string, string]): void {
  const input = document.querySelector<HTMLInputElement>(
    `input[type="file"][aria-label="${label}"]`,
  );
  if (!input) throw new Error(`No ${label}`);
  const files = new DataTransfer();
  files.items.add(new File([text], 'kept.json', { type: 'application/json' }));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function imports(
  { tab, text }: SettingsPageDriver,
  label: string,
  file: string,
  sentence: RegExp,
): Promise<void> {
  await tab.evaluate(chooseFile, [label, file] as const);
  await until(`${sentence}`, text, (shown) => sentence.test(shown));
}

async function exports(page: SettingsPageDriver, button: string): Promise<string> {
  const read = async () => ({
    files: await page.tab.evaluate(caughtFiles, null),
    // Says why there is none.
    status: await page.tab.evaluate(
      () => [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent),
      null,
    ),
  });
  const before = (await read()).files.length;
  await page.click(button);
  const { files } = await until(
    `the file of ${button}`,
    read,
    (found) => found.files.length > before,
  );
  return files.at(-1) ?? '';
}

const entries = (page: SettingsPageDriver) =>
  page.tab.evaluate(() => document.querySelectorAll('.receipts .rows > li').length, null);

async function readLog(page: SettingsPageDriver, { origin }: Session): Promise<void> {
  await page.open('privacy');
  await until(
    'two entries',
    () => entries(page),
    (count) => count === 2,
  );
  const log = await exports(page, 'Export log');
  if (!log.includes(new URL(origin).host)) throw new Error('The log does not say where to');
  if (/harbour|whole answer/u.test(log)) throw new Error('The log holds what was said');
  await page.click('Wipe log');
  await until(
    'an empty log',
    () => entries(page),
    (count) => count === 0,
  );
  await page.open('data');
  await page.open('privacy');
  await until('nothing sent', page.text, (text) => text.includes('Nothing has been sent yet.'));
}

async function bringsBackConfiguration(page: SettingsPageDriver): Promise<void> {
  await page.open('prompts');
  await page.click('Add four to begin with');
  await page.shows('.reorder > li:nth-child(4)');
  await page.open('data');
  const configuration = await exports(page, 'Export configuration');
  const broken = configuration.replace('"label"', '"lable"');
  await imports(
    page,
    'Import configuration',
    'a note',
    /This file was not used: it is not valid JSON\./u,
  );
  await imports(
    page,
    'Import configuration',
    broken,
    /This file was not used\. The field "prompts\[0\]/u,
  );
  // Three of the prompts are here as they were.
  const changed = configuration.replace(/"text": ?"/u, '$&Please: ');
  await imports(
    page,
    'Import configuration',
    changed,
    /Imported: 0 backends \(switched off\), 0 models, 1 prompt and the preferences\./u,
  );
}

async function run(session: Session): Promise<void> {
  const { control, browser, openPanel } = session;
  await control.script(
    streamPath,
    { tokens: ['The whole answer.'] },
    { tokens: ['The whole answer again.'] },
  );
  const { panel } = await openPanel();
  await panel.ask('Where is the harbour?');
  await panel.settlesAs('The whole answer.');
  await panel.newChat();
  await panel.ask('And the lighthouse?');
  await panel.settlesAs('The whole answer again.');

  const page = await openSettingsPage(browser, panel);
  await page.tab.evaluate(catchFiles, null);
  await readLog(page, session);

  await page.open('data');
  const chats = await exports(page, 'Export chats as JSON');
  await page.click('Erase all chats');
  await page.click('Yes, erase all chats');
  await until('the chats to be erased', page.text, (text) =>
    text.includes('All chats were erased.'),
  );
  await panel.threadsAre([]);

  await imports(page, 'Import chats', 'a note', /This file is no JSON/u);
  await imports(page, 'Import chats', '{"format":"other"}', /not exported by Beside/u);
  await imports(page, 'Import chats', chats, /2 imported, 0 were here already\./u);
  await imports(page, 'Import chats', chats, /0 imported, 2 were here already\./u);
  await panel.newChat();
  await panel.threadsAre(['Where is the harbour?', 'And the lighthouse?']);
  await panel.openThread('Where is the harbour?');
  await panel.settlesAs('The whole answer.');

  await bringsBackConfiguration(page);
  // What comes back from a file is not asked again.
  const asked = (await control.requests()).filter(({ path }) => path === streamPath);
  if (asked.length !== 2) throw new Error(`${asked.length} questions were sent`);
}

export const ownData: Story = {
  name: 'the log of what was sent is read, saved and wiped; chats and configuration are erased and come back from files',
  setup: { team: oneTeamBackend },
  run,
};
