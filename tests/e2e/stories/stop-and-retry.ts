// Stop from the window that asked and from another one; Retry afterwards.
import { oneTeamBackend, type Session, streamPath } from '../session';
import type { Story } from './story';

const tokens = ['One', ' two', ' three', ' four', ' five'];

async function stopHere({ control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { tokens, lockStep: true });
  const { panel } = await openPanel();
  await panel.ask('Count for me.');
  await panel.answerIs('One');
  await control.release({ path: streamPath });
  await panel.answerIs('One two');
  await panel.stop();
  await control.waitForRequest((request) => request.state === 'aborted');
  await panel.settlesAs('One two');

  await control.script(streamPath, { tokens });
  await panel.retry();
  await panel.settlesAs(tokens.join(''));
  await panel.userTextsAre(['Count for me.']);
  await panel.driver.reload();
  await panel.ready();
  await panel.openThread('Count for me.');
  await panel.settlesAs(tokens.join(''));
}

async function stopElsewhere({ control, openPanel, openSecondWindow }: Session): Promise<void> {
  await control.script(streamPath, { tokens, lockStep: true });
  const { panel } = await openPanel();
  await panel.ask('Count for me.');
  await panel.answerIs('One');
  const { panel: second } = await openSecondWindow();
  await second.openThread('Count for me.');
  await second.answerIs('One');
  await second.stop();
  await control.waitForRequest((request) => request.state === 'aborted');
  await Promise.all([panel.settlesAs('One'), second.settlesAs('One')]);

  await control.script(streamPath, { tokens, lockStep: true });
  await panel.retry();
  await Promise.all([panel, second].map((one) => one.answerIs('One')));
  await control.release({ path: streamPath, count: tokens.length });
  await Promise.all([panel, second].map((one) => one.settlesAs(tokens.join(''))));
}

export const stopAndRetry: Story = {
  name: 'Stop keeps what came and reaches the backend; Retry asks again, and a reload shows the same',
  setup: { team: oneTeamBackend },
  run: stopHere,
};

export const stopFromAnotherWindow: Story = {
  name: 'Stop works from another window, and so both windows show the stopped answer and the retried one',
  setup: { team: oneTeamBackend },
  run: stopElsewhere,
};
