// Past threads: found after a reload, renamed, deleted.
import { oneTeamBackend, type Session, streamPath } from '../session';
import type { Story } from './story';

async function run({ control, openPanel }: Session): Promise<void> {
  await control.script(
    streamPath,
    { tokens: ['Out of', ' rings.'] },
    { tokens: ['By', ' prisms.'] },
  );
  const { panel } = await openPanel();
  await panel.ask('How is the lens built?');
  await panel.settlesAs('Out of rings.');
  await panel.newChat();
  await panel.ask('How is light saved?');
  await panel.settlesAs('By prisms.');

  await panel.driver.reload();
  await panel.ready();
  await panel.openThread('How is the lens built?');
  await panel.settlesAs('Out of rings.');
  await panel.userTextsAre(['How is the lens built?']);

  await panel.renameThread('How is the lens built?', 'The rings');
  await panel.threadsAre(['How is light saved?', 'The rings']);
  await panel.driver.reload();
  await panel.ready();
  await panel.threadsAre(['How is light saved?', 'The rings']);
  await panel.deleteThread('The rings');
  await panel.threadsAre(['How is light saved?']);
  await panel.driver.reload();
  await panel.ready();
  await panel.threadsAre(['How is light saved?']);
  await panel.openThread('How is light saved?');
  await panel.settlesAs('By prisms.');
}

export const history: Story = {
  name: 'a thread is found in History after a reload, renamed and deleted, and stays so',
  setup: { team: oneTeamBackend },
  run,
};
