// The tools of the page, called by the published Python server: refused, granted, bounded, ended by navigation; and its quotes lead back to the page.
import type { TabDriver } from '../../e2e/browser-driver';
import type { PanelPage } from '../../e2e/panel-page';
import { clickSource, markedIn } from '../../e2e/passage';
import { until } from '../../e2e/until';
import type { Peer } from '../peer';
import { cameFromExtension, type PeerStory } from '../peer-story';
import { team } from './chatkit';

const passage = 'A flame shines in every direction.';

/** What the server was told of its calls, oldest first. */
async function outputsAt(peer: Peer): Promise<string[]> {
  return (await peer.log()).flatMap(({ path, body }) => {
    if (path !== '/chatkit') return [];
    const { type, params }: { type: string; params?: { result?: unknown } } = JSON.parse(body);
    return type === 'threads.add_client_tool_output' ? [JSON.stringify(params?.result)] : [];
  });
}

function createCalls(peer: Peer, panel: PanelPage) {
  let count = 0;
  return {
    async call(name: string, parameters: object): Promise<void> {
      await panel.ask(`call ${name} ${JSON.stringify(parameters)}`);
    },
    /** Waits for the answer to the last call, and for the server's word on it. */
    async told(): Promise<string> {
      count += 1;
      const outputs = await until(
        `output number ${count}`,
        () => outputsAt(peer),
        (all) => all.length === count,
      );
      const output = outputs[count - 1] ?? '';
      await panel.answerContains('The tool said');
      await panel.settledAnswer();
      return output;
    },
  };
}

function expectIn(output: string, ...wanted: string[]): void {
  for (const words of wanted)
    if (!output.includes(words)) throw new Error(`Not told ${words}: ${output.slice(0, 500)}`);
}

async function waitForMark(tab: TabDriver): Promise<void> {
  const { text } = await until(
    'the passage to be marked and seen',
    () => markedIn(tab),
    ({ isSeen }) => isSeen,
  );
  if (text !== passage) throw new Error(`Marked: ${text}`);
}

async function pageTools(peer: Peer, tab: TabDriver, panel: PanelPage): Promise<void> {
  const { call, told } = createCalls(peer, panel);
  const allowed = async (name: string, parameters: object) => {
    await call(name, parameters);
    await panel.driver.click('button', 'Allow');
    return await told();
  };
  const refused = async () => {
    await panel.driver.click('button', 'Do not allow');
    expectIn(await told(), 'The user did not allow this.');
  };

  await call('page.get_text', {});
  await panel.says(/Team wants to read the text of this page\./u);
  await refused();
  expectIn(await allowed('page.get_text', {}), passage, '"title":"How a ring of glass');

  // Granted for this page: not asked again, and no more than was wanted.
  await call('page.get_text', { max_chars: 40 });
  const short: { text: string; cut: boolean } = JSON.parse(await told());
  if (short.text.length > 40 || !short.cut) throw new Error(`Not bounded: ${short.text}`);
  expectIn(await allowed('page.find', { text: 'flame shines' }), '"found":1', passage);

  await tab.evaluate(() => {
    const heading = document.querySelector('h1');
    if (heading) getSelection()?.selectAllChildren(heading);
  }, null);
  expectIn(await allowed('page.get_selection', {}), '"text":"How a ring of glass');
  expectIn(await allowed('page.highlight', { text: passage }), '"shown":true');
  await waitForMark(tab);

  await call('tabs.list', {});
  await panel.says(/Team wants to see the titles and addresses of your open tabs\./u);
  await refused();

  await tab.evaluate(() => location.assign('/articles/tides'), null);
  await until(
    'the other article',
    () => tab.evaluate(() => `${location.pathname} ${document.readyState}`, null).catch(() => ''),
    (now) => now === '/articles/tides complete',
  );
  await tab.clickAction();
  await panel.says(/\btwice a day\b|\b\d+ words/u);
  await call('page.get_text', { max_chars: 40 });
  await refused();
}

async function citation(tab: TabDriver, panel: PanelPage): Promise<void> {
  await panel.newChat();
  await panel.ask(`It says “${passage}”`);
  await panel.settlesAs(`echo: It says “${passage}”`);
  await clickSource(panel, /^How a ring of glass/u);
  await waitForMark(tab);
  // The server's own copy of the thread holds no citation: ours is kept.
  await panel.driver.reload();
  await panel.ready();
  await panel.settlesAs(`echo: It says “${passage}”`);
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

export const clientToolStory: PeerStory = {
  name: 'a ChatKit server calls the tools of the page: refused, granted, bounded, ended by navigation; its quotes lead to the page',
  peer: 'chatkit_app.py',
  team,
  async run({ browser, article, openPanel, peer }) {
    const { tab, panel } = await openPanel();
    await pageTools(peer, tab, panel);
    const again = await browser.openTab(article);
    await again.clickAction();
    await panel.says(/How a ring of glass/u);
    await citation(again, panel);
    await cameFromExtension(peer, /^\/chatkit$/u, 10);
  },
};
