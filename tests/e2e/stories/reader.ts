// Reader answers from the page: with nothing set up, in another language, and when the team's backend is down.
import * as german from '../../../lib/languages/translations/de';
import { speak } from '../room';
import { oneTeamBackend, type Session } from '../session';
import type { PanelPage } from '../panel-page';
import type { Story } from './story';

const question = 'In which tower was the first great lens lit?';

async function answersFromThePage(panel: PanelPage): Promise<void> {
  const answer = await panel.settledAnswer();
  if (!answer.includes('Cordouan')) throw new Error(`Reader did not quote the passage: ${answer}`);
  await panel.statusIs('reader');
}

async function nothingSetUp({ control, openPanel }: Session): Promise<void> {
  const { panel } = await openPanel();
  await panel.ask(question);
  await answersFromThePage(panel);

  // It understands what Beside offers in another language, and answers in it.
  await speak(panel.driver, 'de');
  await panel.driver.click('button', german.element.header.newChat);
  await panel.driver.click('button', german.panel.start.summarise);
  await panel.answerContains(german.reader.footer);
  if ((await control.requests()).length > 0) throw new Error('Reader called out.');
}

async function backendDown({ control, openPanel }: Session): Promise<void> {
  await control.down();
  const { panel } = await openPanel();
  await panel.ask(question);
  await panel.faultIs(/./);
  await panel.newChat();
  await panel.chooseModel('Reader');
  await panel.ask(question);
  await answersFromThePage(panel);
  await panel.userTextsAre([question]);
}

export const readerAtFirst: Story = {
  name: 'with nothing set up, Reader answers from the page, in German as well, and calls nobody',
  setup: {},
  run: nothingSetUp,
};

export const readerWhenDown: Story = {
  name: 'the same question goes to Reader while the backend is down',
  setup: { team: oneTeamBackend },
  run: backendDown,
};
