// Dictation: asked for, refused, recorded, turned into text at the caret, cancelled, failed; and what of it really reached a server.
import { askBackground } from '../ask-background';
import type { PanelPage } from '../panel-page';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

const path = '/v1/audio/transcriptions';
const chatPath = '/v1/chat/completions';

function withEars(origin: string) {
  return {
    version: 1,
    backends: [
      {
        id: 'ears',
        label: 'Ears',
        kind: 'openai-chat',
        url: origin,
        dictation: { model: 'whisper-test' },
      },
      { id: 'plain', label: 'Plain', kind: 'sse', url: origin },
    ],
    models: [
      { id: 'ears', label: 'Ears', route: ['ears'] },
      { id: 'plain', label: 'Plain', route: ['plain'] },
    ],
  };
}

/** Whether the recording runs, for how long it says so, and how loud its bar is. */
function readLine(panel: PanelPage) {
  return panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const bar = root?.querySelector<HTMLElement>('.dictation-level');
    return {
      phase: root?.querySelector<HTMLElement>('.dictation')?.dataset['phase'] ?? 'idle',
      time: root?.querySelector('.dictation-time')?.textContent ?? '',
      level: Number(bar?.style.getPropertyValue('--level') ?? 0),
    };
  }, null);
}

/**
 * Presses the microphone and waits until it has recorded for a second. How loud it was shows only where a browser without a
 * loudspeaker measures sound: Firefox without one does not.
 */
async function speak({ browser }: Session, panel: PanelPage): Promise<void> {
  await panel.driver.click('button', 'Dictate');
  let loudest = 0;
  await until(
    'a second of sound',
    async () => {
      const line = await readLine(panel);
      loudest = Math.max(loudest, line.level);
      return line;
    },
    ({ phase, time }) =>
      phase === 'recording' && time > '0:00' && (loudest > 0 || browser.name === 'firefox'),
  );
}

function placeCaretAfter(panel: PanelPage, words: string): Promise<void> {
  return panel.driver.evaluate((before) => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const box = root?.querySelector<HTMLElement>('[role="textbox"][aria-label="Message"]');
    box?.focus();
    if (box?.firstChild) document.getSelection()?.collapse(box.firstChild, before.length);
  }, words);
}

async function textIs(panel: PanelPage, text: string): Promise<void> {
  await until(
    `the text “${text}”`,
    () => panel.composerText(),
    (now) => now === text,
  );
}

async function recordings({ control }: Session) {
  return (await control.requests()).filter((one) => one.path === path && one.method === 'POST');
}

async function expectRecording(session: Session): Promise<void> {
  const [sent, ...more] = await recordings(session);
  if (!sent || more.length > 0) throw new Error('Not exactly one recording was sent.');
  const body = JSON.stringify(sent.body);
  const parts = ['"model":"whisper-test"', '"file.name":"speech.', '"file.type":"audio/'];
  const missing = parts.find((part) => !body.includes(part));
  if (missing !== undefined) throw new Error(`${missing} is missing in ${body.slice(0, 300)}`);
  if (body.length < 1000) throw new Error(`The recording holds nothing: ${body.length} signs.`);
  if (!/^(chrome|moz)-extension:/u.test(sent.headers['origin'] ?? ''))
    throw new Error('Not sent by the extension.');
}

async function expectReceipt(panel: PanelPage): Promise<void> {
  const told = await askBackground(panel.driver)('beside.receipts.list', {});
  if (!/"files":\[\{"mime":"audio\/[a-z]+","bytes":[1-9]\d{2,}/u.test(JSON.stringify(told)))
    throw new Error(`No receipt names the sound: ${JSON.stringify(told).slice(0, 600)}`);
}

async function run(session: Session): Promise<void> {
  const { browser, control, openPanel } = session;
  const { panel } = await openPanel();
  const { driver } = panel;
  await driver.fill('textbox', 'Message', 'Please find here');

  await browser.decideMicrophone('refuse');
  await driver.click('button', 'Dictate');
  await panel.says(/The microphone may not be used here: allow it for Beside/u);
  await textIs(panel, 'Please find here');

  await browser.decideMicrophone('allow');
  await placeCaretAfter(panel, 'Please find');
  await speak(session, panel);
  await driver.click('button', 'Finish dictating');
  await textIs(panel, 'Please find words that were spoken here');
  await expectRecording(session);
  if ((await control.requests()).some((one) => one.path === chatPath))
    throw new Error('The text was sent without being shown first.');
  await expectReceipt(panel);

  await control.script(path, { status: 500, body: { error: { message: 'secret' } } });
  await speak(session, panel);
  await driver.click('button', 'Finish dictating');
  await panel.says(/Ears could not turn this into text: try again/u);
  await textIs(panel, 'Please find words that were spoken here');

  await speak(session, panel);
  await driver.press('Escape');
  await until(
    'the dictation to be over',
    () => readLine(panel),
    ({ phase }) => phase === 'idle',
  );
  if ((await recordings(session)).length !== 2) throw new Error('A cancelled recording was sent.');
  await textIs(panel, 'Please find words that were spoken here');

  await panel.chooseModel('Plain');
  await until(
    'the microphone to go',
    () => driver.count('button', 'Dictate'),
    (count) => count === 0,
  );
}

export const dictation: Story = {
  name: 'what is said becomes text at the caret, by the server of the chosen model, and is sent nowhere before it is read',
  setup: { team: withEars, hostsGranted: true },
  run,
};
