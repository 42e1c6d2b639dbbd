// ChatKit servers of other authors behind the panel: what they say passes through, and they keep their threads.
import { until } from '../../e2e/until';
import type { PanelPage } from '../../e2e/panel-page';
import type { Peer } from '../peer';
import { cameFromExtension, type PeerStory } from '../peer-story';

/** The ChatKit server, and Reader to go on with. */
export function team(origin: string) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'chatkit', url: origin }],
    models: [
      { id: 'team', label: 'Team', route: ['team'] },
      { id: 'own', label: 'Reader', route: ['reader'] },
    ],
  };
}

const path = /^\/chatkit$/u;

/** The types of the operations that the peer received. */
export async function operationsOf(peer: Peer): Promise<string[]> {
  const asked = (await peer.log()).filter((one) => path.test(one.path));
  return asked.map(({ body }) => {
    const { type }: { type: string } = JSON.parse(body);
    return type;
  });
}

export async function received(peer: Peer, type: string, count = 1): Promise<void> {
  await until(
    `${type} at the server`,
    async () => (await operationsOf(peer)).filter((one) => one === type).length,
    (found) => found >= count,
  );
}

/** Waits until the last item of this type stands there, finished, and gives its id. */
export async function lastItem(panel: PanelPage, type: string): Promise<string> {
  const { items } = await until(
    `an item ${type}`,
    () => panel.shown(),
    (now) => !now.isRunning && now.items.some((item) => item.type === type),
  );
  return items.findLast((item) => item.type === type)?.id ?? '';
}

const conversation: PeerStory = {
  name: 'a ChatKit server answers with its own items, and keeps the thread',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('text please');
    await panel.settlesAs('Hello world');
    await panel.statusIs('custom', 'team');
    await panel.ask('workflow');
    await lastItem(panel, 'workflow');
    await panel.says(/Thought for 3 s/u);
    await panel.says(/A notice of the server/u);
    await panel.ask('image');
    await lastItem(panel, 'generated_image');
    await until(
      'the image itself',
      () =>
        panel.driver.evaluate(() => {
          const root = document.querySelector('openai-chatkit')?.shadowRoot;
          return root?.querySelector<HTMLImageElement>('img.generated-image')?.naturalWidth ?? 0;
        }, null),
      (width) => width === 1,
    );
    await panel.ask('tool');
    // A tool that nobody here has is answered all the same: the server must not wait.
    await received(peer, 'threads.add_client_tool_output');
    await panel.ask('goodbye');
    await panel.settlesAs('echo: goodbye');
    const { everything } = await panel.shown();
    if (everything.includes('nobody may see this')) throw new Error('A hidden item was shown.');
    const operations = await operationsOf(peer);
    if (operations.filter((type) => type === 'threads.create').length !== 1)
      throw new Error(`The server was asked ${operations.join(', ')}`);
    await cameFromExtension(peer, path, 5);
    await panel.threadsAre(['Named by the server']);
  },
};

const answering: PeerStory = {
  name: 'questions of a ChatKit server are answered, its widgets act, its errors are retried',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('questions');
    await lastItem(panel, 'structured_input');
    await panel.driver.click('radio', 'High');
    await panel.driver.click('button', 'Answer');
    await panel.settlesAs('You chose High');
    await received(peer, 'threads.add_structured_input');
    await panel.ask('widget');
    const widget = await lastItem(panel, 'widget');
    await panel.says(/A card/u);
    await panel.driver.evaluate(async (itemId) => {
      const chat = document.querySelector<
        HTMLElement & { sendCustomAction(action: { type: string }, itemId: string): Promise<void> }
      >('openai-chatkit');
      await chat?.sendCustomAction({ type: 'go' }, itemId);
    }, widget);
    await panel.says(/Did go/u);
    await received(peer, 'threads.custom_action');
    await panel.ask('fail');
    await panel.faultIs(/The server is tired/u);
    await panel.retry();
    await panel.settlesAs('Awake again');
    await received(peer, 'threads.retry_after_item');
    await cameFromExtension(peer, path, 5);
  },
};

const keeping: PeerStory = {
  name: "renaming and deleting go to the server; a reload shows the server's items, and a copy when it is down",
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('to be deleted');
    await panel.settlesAs('echo: to be deleted');
    await panel.newChat();
    await panel.ask('to be kept');
    await panel.settlesAs('echo: to be kept');
    await panel.renameThread('to be kept', 'Kept');
    await received(peer, 'threads.update');
    await panel.deleteThread('to be deleted');
    await received(peer, 'threads.delete');
    await panel.threadsAre(['Kept']);
    await panel.openThread('Kept');
    await addBehindOurBack(peer);
    await panel.driver.reload();
    await panel.ready();
    await panel.userTextsAre(['to be kept', 'from elsewhere']);
    await panel.answerIs('echo: from elsewhere');
    await peer.close();
    await panel.driver.reload();
    await panel.ready();
    await panel.answerIs('echo: from elsewhere');
    await panel.says(/What you see is the copy that Beside kept/u);
  },
};

/** Another client of the same server goes on in its newest thread. */
async function addBehindOurBack({ origin }: Peer): Promise<void> {
  const post = async (type: string, params: object) => {
    const response = await fetch(`${origin}/chatkit`, {
      method: 'POST',
      body: JSON.stringify({ type, params }),
    });
    return await response.text();
  };
  const { data }: { data: { id: string }[] } = JSON.parse(await post('threads.list', {}));
  const input = {
    content: [{ type: 'input_text', text: 'from elsewhere' }],
    attachments: [],
    inference_options: {},
  };
  await post('threads.add_user_message', { thread_id: data[0]?.id, input });
}

const leaving: PeerStory = {
  name: 'another model in a thread of a ChatKit server goes on in a copy of our own, and says so',
  peer: 'chatkit_app.py',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('widget');
    await lastItem(panel, 'widget');
    await panel.chooseModel('Reader');
    await panel.ask('what is this page about?');
    await panel.statusIs('reader');
    await panel.says(/kept in Beside alone/u);
    await panel.userTextsAre(['widget', 'what is this page about?']);
    await until(
      'the words of the widget',
      () => panel.shown(),
      ({ items }) => items[1]?.type === 'assistant_message' && items[1].text === 'A card to copy',
    );
    await panel.threadsAre(['widget', 'widget']);
    const asked = (await peer.log()).some(({ body }) => body.includes('what is this page about'));
    if (asked) throw new Error('The server heard what it was not asked.');
  },
};

const node: PeerStory = {
  name: 'a ChatKit server on a third party package for Node holds a conversation',
  peer: 'node-chatkit.mjs',
  team,
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('one');
    await panel.settlesAs('node says: one');
    await panel.ask('two');
    await panel.settlesAs('node says: two');
    await panel.renameThread('one', 'Ours');
    await received(peer, 'threads.update');
    await panel.openThread('Ours');
    await panel.driver.reload();
    await panel.ready();
    await panel.userTextsAre(['one', 'two']);
    await panel.settlesAs('node says: two');
    await cameFromExtension(peer, path, 3);
  },
};

export const chatkitStories: readonly PeerStory[] = [
  conversation,
  answering,
  keeping,
  leaving,
  node,
];
