// One conversation with the published Python server in which every kind of item appears, and appears again after a reload.
import type { OpenAIChatKit } from '@openai/chatkit';
import type { PanelPage } from '../../e2e/panel-page';
import { give } from '../../e2e/stories/attachments';
import { until } from '../../e2e/until';
import { type Drawn, findFault, question, readDrawn, readProgress } from '../every-item';
import type { Peer } from '../peer';
import type { PeerStory } from '../peer-story';
import { lastItem, received, team } from './chatkit';

const readItems = (panel: PanelPage) => panel.driver.evaluate(readDrawn, null);

/** Everything from the first item on: a thread opens with its last screen, the rest comes as one scrolls up. */
async function readFromStart(panel: PanelPage): Promise<Drawn> {
  return await until(
    'the first item',
    async () => {
      await panel.driver.evaluate(() => {
        const root = document.querySelector('openai-chatkit')?.shadowRoot;
        root?.querySelector('.message-scroller')?.scrollTo({ top: 0 });
      }, null);
      return await readItems(panel);
    },
    ({ items }) => items[0]?.words.includes(question.reply) === true,
  );
}

async function isDrawn(panel: PanelPage, isLive: boolean): Promise<void> {
  await until(
    'every item',
    async () => findFault(await readFromStart(panel), isLive),
    (fault) => fault === undefined,
  );
}

/** Asks with a tag and a quote; what passes by is held at the server until it stands there. */
async function askForEverything(panel: PanelPage, peer: Peer): Promise<void> {
  const goOn = () => fetch(`${peer.origin}/go`, { method: 'POST' });
  await panel.driver.evaluate((asked) => {
    const chat = document.querySelector<HTMLElement & OpenAIChatKit>('openai-chatkit');
    void chat?.sendUserMessage(asked);
  }, question);
  await panel.says(/Asking the harbour/u);
  await goOn();
  for (const progress of [0.25, 0.75]) {
    await until(
      `a picture of which ${progress} is made`,
      () => panel.driver.evaluate(readProgress, null),
      (found) => found === progress,
    );
    await goOn();
  }
  await isDrawn(panel, true);
  const [{ body } = { body: '' }] = (await peer.log()).filter(({ path }) => path === '/chatkit');
  // In the panel a tag is one of the user's tabs: the server is told its name alone, and the item keeps it.
  for (const words of [question.reply, 'everything about @Berth 7'])
    if (!body.includes(words)) throw new Error(`The server was not told ${words}: ${body}`);
  if (body.includes('"berth"')) throw new Error(`The server was told what a tag holds: ${body}`);
}

/** The sources are folded until they are asked for. */
async function openSources(panel: PanelPage): Promise<void> {
  if ((await panel.shown()).everything.includes('Chapter two'))
    throw new Error('The sources are not folded');
  await panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    root?.querySelector<HTMLElement>('details.sources > summary')?.click();
  }, null);
  for (const words of [/Heights for every hour/u, /Chapter two/u, /Outer pier/u])
    await panel.says(words);
  for (const name of [/^The tide tables/u, /^Source 1: The tide tables$/u])
    if ((await panel.driver.count('link', name)) !== 1)
      throw new Error(`The web source is not one link: ${name}`);
}

/** What needs the user, in the same thread. */
async function answerTheServer(panel: PanelPage, peer: Peer): Promise<void> {
  await give(panel, { door: 'drop', name: 'note.txt', type: 'text/plain', data: btoa('Seven') });
  await panel.ask('look');
  await panel.settlesAs('files: note.txt text/plain 5');
  await panel.ask('questions');
  await lastItem(panel, 'structured_input');
  await panel.driver.click('radio', 'High');
  await panel.driver.fill('textbox', 'Notes?', 'None at all');
  await panel.driver.click('button', 'Answer');
  await panel.settlesAs('You chose High, None at all');
  await panel.ask('tool');
  await received(peer, 'threads.add_client_tool_output');
  await panel.answerContains('The tool said');
}

/** What goes wrong, in the same thread. */
async function failEveryWay(panel: PanelPage): Promise<void> {
  await panel.ask('fail');
  await panel.faultIs(/The server is tired/u);
  await panel.retry();
  await panel.settlesAs('Awake again');
  await panel.ask('refuse');
  await panel.faultIs(/The harbour is closed today/u);
  if ((await panel.shown()).offersRetry) throw new Error('What cannot be retried is offered');
  await panel.ask('crash');
  const sentence = await panel.faultIs(/^(?!.*canary)\S/u);
  if (sentence.includes('closed today')) throw new Error('The old error stands there');
  await panel.offers('Retry');
}

export const everyItem: PeerStory = {
  name: 'every item a ChatKit server has is drawn in one conversation, and drawn the same after a reload',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await askForEverything(panel, peer);
    await openSources(panel);
    await answerTheServer(panel, peer);
    await failEveryWay(panel);

    const before = (await readFromStart(panel)).items;
    await panel.driver.reload();
    await panel.ready();
    await isDrawn(panel, false);
    await until(
      'the same items',
      async () => JSON.stringify((await readFromStart(panel)).items),
      (found) => found === JSON.stringify(before),
    );
    // Past the question, its thirteen items and the first four turns after them.
    if (before.length < 20) throw new Error(`Only ${before.length} items were compared`);

    await panel.driver.click('button', 'Go');
    await panel.says(/Did go/u);
    await received(peer, 'threads.custom_action');
  },
};
