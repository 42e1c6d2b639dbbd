// A backend without CORS needs the host's permission, which the message itself asks for.
import { oneTeamBackend, type Session, streamPath } from '../session';
import type { Story } from './story';

async function granted({ control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { tokens: ['Allowed.'] });
  const { panel } = await openPanel();
  await panel.ask('May I come in?');
  await panel.settlesAs('Allowed.');
}

async function allowed({ browser, control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { noCors: true, times: 2 }, { tokens: ['Allowed.'] });
  const { panel } = await openPanel();
  await panel.ask('May I come in?');
  await panel.offers('Allow access');
  await control.reset();
  await control.script(streamPath, { tokens: ['Allowed.'] });
  await panel.driver.click('button', 'Allow access');
  await browser.answerPermissionPrompt?.('allow');
  await panel.settlesAs('Allowed.');
  await panel.userTextsAre(['May I come in?']);
}

async function offered({ openPanel }: Session): Promise<void> {
  const { panel } = await openPanel();
  await panel.ask('May I come in?');
  await panel.offers('Allow access');
  await panel.userTextsAre(['May I come in?']);
}

export const grantedHost: Story = {
  name: 'a backend without CORS answers where its host was granted',
  setup: { team: oneTeamBackend, cors: false, hostsGranted: true },
  run: granted,
};

export const allowAccess: Story = {
  name: "a backend without CORS answers after Allow access and the browser's own prompt",
  setup: { team: oneTeamBackend, cors: false },
  only: 'firefox',
  run: allowed,
};

export const accessOffered: Story = {
  name: 'a backend without CORS is met with Allow access, and the message is kept',
  setup: { team: oneTeamBackend, cors: false },
  only: 'chromium',
  run: offered,
};
