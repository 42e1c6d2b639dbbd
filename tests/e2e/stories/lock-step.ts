// The answer grows while it is sent: the backend sends each token only after the last one was read in the panel.
import { oneTeamBackend, type Session, streamPath } from '../session';
import type { Story } from './story';

const tokens = ['The', ' stepped', ' lens', ' was', ' lit', ' at', ' Cordouan', ' in', ' 1823.'];
const textAfter = (count: number): string => tokens.slice(0, count).join('');
const question = 'When was the first lens lit?';

async function run({ control, openPanel, openSecondWindow }: Session): Promise<void> {
  await control.script(streamPath, { tokens, lockStep: true });
  const { tab, panel } = await openPanel();
  await panel.ask(question);
  await panel.answerIs(textAfter(1));

  let sent = 1;
  const sendNext = async () => {
    await control.release({ path: streamPath });
    sent += 1;
  };
  await sendNext();
  await panel.answerIs(textAfter(sent));
  await sendNext();
  await panel.answerIs(textAfter(sent));

  await panel.driver.close();
  await sendNext();
  const again = await panel.openAgain(tab);
  await again.openThread(question);
  await again.answerIs(textAfter(sent));
  await sendNext();
  await again.answerIs(textAfter(sent));

  const { panel: second } = await openSecondWindow();
  await second.openThread(question);
  await second.answerIs(textAfter(sent));
  for (const token of tokens.slice(sent)) {
    await sendNext();
    if (!textAfter(sent).endsWith(token)) throw new Error('The tokens are out of step.');
    await Promise.all([again, second].map((one) => one.answerIs(textAfter(sent))));
  }

  await control.release({ path: streamPath });
  for (const one of [again, second]) {
    if ((await one.settledAnswer()) !== textAfter(sent))
      throw new Error('The answer changed at its end.');
    await one.statusIs('custom', 'team');
    await one.userTextsAre([question]);
  }
  if ((await control.requests()).length !== 1)
    throw new Error('The question was sent more than once.');
}

export const lockStep: Story = {
  name: 'an answer grows token by token in the real panel, after it was closed and reopened in the middle, and in a second window',
  setup: { team: oneTeamBackend },
  run,
};
