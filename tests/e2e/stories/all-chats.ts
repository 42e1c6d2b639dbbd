// All chats: found by a word of an answer, deleted and taken back, deleted for good, saved to a file and read back.
import { exportThreads, importThreads } from '../../../lib/messaging/thread-files';
import { askBackground } from '../ask-background';
import { oneTeamBackend, type Session, streamPath } from '../session';
import { readStoredTexts } from '../stored-texts';
import { until } from '../until';
import type { Story } from './story';

/** A deletion can be taken back for ten seconds. */
const longerThanUndo = 20_000;

async function run({ control, openPanel }: Session): Promise<void> {
  await control.script(
    streamPath,
    { tokens: ['Out of', ' rings.'] },
    { tokens: ['By', ' prisms.'] },
  );
  const { panel } = await openPanel();
  const { driver } = panel;
  await panel.ask('How is the lens built?');
  await panel.settlesAs('Out of rings.');
  await panel.newChat();
  await panel.ask('How is light saved?');
  await panel.settlesAs('By prisms.');

  // Found by the beginning of a word that stands in the answer alone.
  await driver.click('button', 'History');
  await driver.fill('textbox', 'Search chats', 'ring');
  await panel.says(/Out of rings\./);
  await driver.click('button', /^How is the lens built\?/);
  await panel.settlesAs('Out of rings.');

  // Deleted, the list closed, and taken back: it is shown again.
  await panel.deleteThread('How is the lens built?');
  await panel.threadsAre(['How is light saved?']);
  await driver.click('button', 'History');
  await driver.click('button', 'Undo');
  await panel.settlesAs('Out of rings.');
  await panel.threadsAre(['How is the lens built?', 'How is light saved?']);

  const operations = { operation: askBackground(driver) };
  const saved = await exportThreads(operations, 'json');
  if (!saved.ok) throw new Error(saved.fault);

  // Deleted and left so: gone from the disk.
  await panel.deleteThread('How is the lens built?');
  await until(
    'the deleted answer to leave the disk',
    () => readStoredTexts(driver),
    (texts) => texts.join() === 'By prisms.',
    longerThanUndo,
  );

  // Back from the file, and the one that stayed is left as it is.
  const imported = await importThreads(operations, saved.value);
  const expected = JSON.stringify({ ok: true, value: { imported: 1, known: 1, unreadable: 0 } });
  if (JSON.stringify(imported) !== expected) throw new Error(JSON.stringify(imported));
  const again = await exportThreads(operations, 'json');
  const sorted = async (file: Blob) => {
    const { threads } = JSON.parse(await file.text()) as { threads: { thread: { id: string } }[] };
    return JSON.stringify(threads.toSorted((a, b) => (a.thread.id < b.thread.id ? -1 : 1)));
  };
  if (!again.ok || (await sorted(again.value)) !== (await sorted(saved.value)))
    throw new Error('What was imported is not what was exported.');
  await driver.reload();
  await panel.ready();
  await panel.openThread('How is the lens built?');
  await panel.settlesAs('Out of rings.');
}

export const allChats: Story = {
  name: 'a chat is found by a word of its answer, deleted and taken back, and comes back from a file',
  setup: { team: oneTeamBackend },
  run,
};
