// A temporary chat: answered like any other, and nowhere to be found afterwards; the draft of an ordinary chat is kept instead.
import { searchDocument } from '../search-document';
import { oneTeamBackend, type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

const question = 'Which unusual word is heliotropic?';
const answer = 'The word is phototactic.';

async function run({ browser, control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { tokens: [answer], times: 'always' });
  const { tab, panel } = await openPanel();
  const { driver } = panel;
  const stored = async () =>
    (await driver.evaluate(searchDocument, ['heliotropic', 'phototactic'])).stored;

  await driver.click('button', 'Temporary chat');
  await panel.says(/it is not stored/);
  await panel.ask(question);
  await panel.settlesAs(answer);
  await panel.ask(question);
  await panel.userTextsAre([question, question]);
  await panel.settlesAs(answer);
  const traces = await stored();
  if (traces.length > 0) throw new Error(`On disk: ${traces.join(', ')}`);

  // A background that dies loses it, and the panel says so.
  await browser.killBackground();
  await panel.says(/This temporary chat has ended/);
  await panel.newChat();
  await panel.threadsAre([]);
  await driver.click('button', 'History');

  // The same words in an ordinary chat are found by the same search: it does look.
  await panel.ask(question);
  await panel.settlesAs(answer);
  await until('the ordinary chat on disk', stored, (found) => found.length === 2);

  // What was typed is there again when the panel was closed.
  await driver.fill('textbox', 'Message', 'Half a thought');
  await until(
    'the draft on disk',
    async () => (await driver.evaluate(searchDocument, ['Half a thought'])).stored,
    (found) => found.length === 1,
  );
  await driver.close();
  const again = await panel.openAgain(tab);
  await again.settlesAs(answer);
  await until(
    'the draft in the composer',
    () => again.composerText(),
    (text) => text === 'Half a thought',
  );
  await again.newChat();
  const fresh = await again.composerText();
  if (fresh !== '') throw new Error(`A new chat begins with ${JSON.stringify(fresh)}`);
}

export const temporaryChat: Story = {
  name: 'a temporary chat leaves no trace, an ordinary one keeps even its draft',
  setup: { team: oneTeamBackend },
  run,
};
