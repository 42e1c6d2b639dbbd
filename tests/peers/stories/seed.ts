// The seed's patterns held with a FastAPI server, in the panel.
import type { Json } from '../../../lib/shared/json';
import { cameFromExtension, type PeerStory } from '../peer-story';

/** The text of blocks stands side by side without white space in a document: what lies between words is not compared. */
function letters(text: string): string {
  return text.replace(/\s+/gu, '');
}

function one(backend: { [key: string]: Json }, model: { [key: string]: Json } = {}) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', ...backend }],
    models: [{ id: 'team', label: 'Team', route: ['team'], ...model }],
  };
}

const jsonBody: PeerStory = {
  name: 'pattern 1: a JSON body, an answer in one piece',
  peer: 'seed_app.py',
  team: (origin) => one({ kind: 'json', url: `${origin}/body/api/chat` }),
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('hello there');
    await panel.settlesAs('You said: hello there (session True)');
    await panel.statusIs('custom', 'team');
    await cameFromExtension(peer, /^\/body\/api\/chat$/u);
  },
};

const jsonQuery: PeerStory = {
  name: 'pattern 1: a handler with scalar parameters reads the query',
  peer: 'seed_app.py',
  team: (origin) =>
    one({
      kind: 'json',
      url: `${origin}/scalar/api/chat`,
      mapping: { request: { in: 'query' } },
    }),
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('a & b = c?');
    await panel.settlesAs('You asked: a & b = c? (session True)');
    await cameFromExtension(peer, /^\/scalar\/api\/chat$/u);
  },
};

const sse: PeerStory = {
  name: 'pattern 2: tokens written as they are, line breaks included, come out exactly',
  peer: 'seed_app.py',
  team: (origin) => one({ kind: 'sse', url: origin }),
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('hello');
    const answer = await panel.settledAnswer();
    if (letters(answer) !== 'helloTwolines:firstandsecond.Alist:onetwoTheend.') {
      throw new Error(`The answer is ${JSON.stringify(answer)}`);
    }
    const lists = await panel.driver.evaluate(
      () =>
        document
          .querySelector('openai-chatkit')
          ?.shadowRoot?.querySelectorAll('[data-part="text"] li').length ?? 0,
      null,
    );
    if (lists !== 2) throw new Error(`The list has ${lists} entries, not 2.`);
    await cameFromExtension(peer, /^\/api\/chat\/stream$/u);
  },
};

const websocket: PeerStory = {
  name: 'pattern 3: a WebSocket per session serves turn after turn',
  peer: 'seed_app.py',
  team: (origin) => one({ kind: 'websocket', url: origin.replace('http', 'ws') }),
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('first');
    await panel.settlesAs('Turn 1: first');
    await panel.ask('second');
    await panel.settlesAs('Turn 2: second');
    await cameFromExtension(peer, /^\/ws\/chat\//u, 2);
    const paths = new Set((await peer.log()).map(({ path }) => path));
    if (paths.size !== 1) throw new Error(`One thread used ${paths.size} sessions.`);
  },
};

const hybrid: PeerStory = {
  name: 'pattern 4: a process killed in the middle of an answer, and between two, and who goes on then',
  peer: 'seed_app.py',
  team: (origin) => one({ kind: 'sse', url: origin }, { route: ['team', 'reader'] }),
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('hello');
    await panel.settledAnswer();
    await panel.statusIs('custom', 'team');
    await panel.ask(`slowly ${Array.from({ length: 40 }, (_, place) => `w${place}`).join(' ')}`);
    await panel.answerContains('slowly w0 w1');
    await cameFromExtension(peer, /^\/api\/chat\/stream$/u, 2);
    await peer.close();
    await panel.offers('Retry');
    const begun = await panel.settledAnswer();
    if (!begun.startsWith('slowly w0 w1') || begun.includes('w39'))
      throw new Error(`What came before the end is ${JSON.stringify(begun.slice(0, 200))}`);
    await panel.ask('What does the lens of a lighthouse do?');
    await panel.statusIs('reader', 'reader');
    await panel.says(/Reader · \d/u);
  },
};

function routed(origin: string, model: string) {
  return {
    id: model,
    label: model,
    kind: 'json',
    url: `${origin}/${model}/chat`,
    userId: 'random',
    history: 'server',
    session: {
      type: 'client-secret',
      request: {
        url: `${origin}/${model}/sessions`,
        method: 'POST',
        body: { user_id: '{{userId}}' },
      },
      secretPath: 'session_id',
      place: { in: 'body', name: 'session_id' },
    },
    mapping: { request: { template: { message: '{{message}}' } } },
  };
}

const router: PeerStory = {
  name: 'pattern 5: three models, each with its own sessions, one thread',
  peer: 'seed_app.py',
  team: (origin) => ({
    version: 1,
    backends: ['fast', 'balanced', 'quality'].map((model) => routed(origin, model)),
    models: [
      { id: 'fast', label: 'Fast', route: ['fast'] },
      { id: 'balanced', label: 'Balanced', route: ['balanced'] },
      { id: 'quality', label: 'Quality', route: ['quality'] },
    ],
  }),
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('one');
    await panel.settlesAs('fast says: one');
    await panel.chooseModel('Quality');
    await panel.ask('two');
    // This model is new to the thread, so what was said before comes along with the question.
    await panel.answerContains('quality says: ');
    const answer = await panel.settledAnswer();
    if (!answer.includes('fast says: one') || !answer.endsWith('two')) {
      throw new Error(`Quality was not told what was said: ${JSON.stringify(answer)}`);
    }
    await panel.userTextsAre(['one', 'two']);
    await cameFromExtension(peer, /\/(?:sessions|chat)$/u, 4);
  },
};

const prepared: PeerStory = {
  name: "pattern 6: a server's own preparation and its HTML come out as words",
  peer: 'seed_app.py',
  team: (origin) =>
    one({
      kind: 'json',
      url: `${origin}/chat`,
      context: 'none',
      userId: 'random',
      mapping: {
        request: {
          template: { text: '{{message}}', context: '{{context|general}}', userId: '{{userId}}' },
        },
        reply: { text: ['text'], format: 'html' },
      },
    }),
  async run({ openPanel, peer }) {
    const { panel } = await openPanel();
    await panel.ask('is 1 < 2?');
    const answer = await panel.settledAnswer();
    if (letters(answer) !== '<general>is1<2?&donesecondline') {
      throw new Error(`The answer is ${JSON.stringify(answer)}`);
    }
    await cameFromExtension(peer, /^\/chat$/u);
  },
};

export const seedStories: readonly PeerStory[] = [
  jsonBody,
  jsonQuery,
  sse,
  websocket,
  hybrid,
  router,
  prepared,
];
