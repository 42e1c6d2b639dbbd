// A page goes to a server that keeps the conversation once, and again only when it has changed.
import { expect, test } from 'vitest';
import type { Backend } from '../../../lib/model/backend';
import type { ContextPart, Turn } from '../../../lib/model/turn';
import { createSteps } from '../../../lib/pipeline/registry';
import { createBreakers } from '../../../lib/routing/breakers';
import { createSentPages } from '../../../lib/server/sent-pages';
import { transports } from '../../../lib/transports/registry';
import { previewTurn } from '../../../lib/turn/preview-turn';
import { createRunTurn } from '../../../lib/turn/run-turn';
import { createMemoryStore } from '../../support/memory-store';
import { createBackend, createFakeIo } from '../../support/transport-fixtures';

const { json, sse } = transports;
if (!json || !sse) throw new Error('The registry has lost a transport.');
const server = createBackend('json', json, {
  history: 'server',
  context: 'prefix',
  mapping: { request: { template: { message: '{{message}}', session_id: '{{sessionId}}' } } },
});

const page = (text: string): ContextPart => ({
  kind: 'page',
  title: 'Lamps',
  url: 'https://example.com/lamps',
  text,
});

function createWorld(backend: Backend = server) {
  const store = createMemoryStore();
  const sentPages = createSentPages(store);
  let sessionId = 'ses_1';
  let status = 200;
  const steps = createSteps({ store: { list: async () => [], add: async () => undefined } });
  const words: number[] = [];
  const turnOf = (context: ContextPart[]): Turn => ({
    id: 'turn_1',
    threadId: 'thr_1',
    model: { id: 'm', label: 'M', route: [{ backend: backend.id, consent: 'granted' }] },
    text: 'Why?',
    context,
    history: [{ role: 'user', text: 'Before.' }],
  });
  const seal = { backends: async () => [backend], transports, steps, sentPages };
  return {
    words,
    fail: (code: number) => (status = code),
    move: (id: string) => (sessionId = id),
    /** What is written for this page, as the server reads it. */
    async ask(...context: ContextPart[]): Promise<string> {
      const io = createFakeIo({
        respond: () => Response.json({ response: 'Because.' }, { status }),
      });
      const respond = createRunTurn({
        ...seal,
        builtins: {},
        breakers: createBreakers(
          { load: async () => undefined, save: async () => undefined },
          () => 0,
        ),
        bindIo: () => io,
        keepReceipt: async ({ pageParts }) => {
          words.push(pageParts.reduce((sum, part) => sum + part.words, 0));
          return async () => undefined;
        },
        identityFor: async () => ({ sessionId }),
        now: () => 0,
      });
      const events = respond(turnOf(context), new AbortController().signal);
      const iterator = events[Symbol.asyncIterator]();
      while (!(await iterator.next()).done);
      return JSON.stringify(io.sent);
    },
    async preview(...context: ContextPart[]): Promise<string> {
      const shown = await previewTurn(turnOf(context), {
        ...seal,
        sessionOf: async () => sessionId,
      });
      return shown.ok ? shown.value.texts.map(({ text }) => text).join('\n') : shown.fault.code;
    },
  };
}

test('an unchanged page is named and not sent, a changed one is sent, and the preview says the same', async () => {
  const { ask, preview, words } = createWorld();
  expect(await preview(page('Oil burns.'))).toContain('Oil burns.');
  expect(await ask(page('Oil burns.'))).toContain('Oil burns.');
  expect(await preview(page('Oil burns.'))).not.toContain('Oil burns.');
  const again = await ask(page('Oil burns.'));
  expect(again).not.toContain('Oil burns.');
  expect(again).toContain('Lamps');
  expect(again).toContain('Unchanged');
  expect(await ask(page('Oil burns brightly.'))).toContain('Oil burns brightly.');
  // Both stand in the conversation now.
  expect(await ask(page('Oil burns.'))).not.toContain('Oil burns.');
  expect(words).toEqual([2, 0, 3, 0]);
});

test('a page whose answer failed is sent again, and so is one of another session', async () => {
  const { ask, fail, move } = createWorld();
  fail(500);
  await ask(page('Oil burns.'));
  fail(200);
  expect(await ask(page('Oil burns.'))).toContain('Oil burns.');
  expect(await ask(page('Oil burns.'))).not.toContain('Oil burns.');
  move('ses_2');
  expect(await ask(page('Oil burns.'))).toContain('Oil burns.');
});

test('of many pages the newest are remembered, and no more', async () => {
  const { ask } = createWorld();
  for (let n = 0; n < 12; n += 1) await ask(page(`Page number ${n}.`));
  expect(await ask(page('Page number 11.'))).not.toContain('Page number');
  expect(await ask(page('Page number 1.'))).toContain('Page number 1.');
});

test.each<[string, Backend]>([
  ['we send the history', { ...server, history: 'messages' }],
  ['the page has a field of its own', { ...server, context: 'field' }],
  [
    'nothing tells the server whose question it is',
    createBackend('sse', sse, { history: 'server', context: 'prefix' }),
  ],
])('each message has its page with it where %s', async (_why, backend) => {
  const withField = { message: '{{message}}', context: '{{context}}', session_id: '{{sessionId}}' };
  const { mapping } = backend;
  const { ask } = createWorld(
    backend.context === 'field'
      ? {
          ...backend,
          mapping: { ...mapping, request: { ...mapping.request, template: withField } },
        }
      : backend,
  );
  for (let n = 0; n < 3; n += 1) expect(await ask(page('Oil burns.'))).toContain('Oil burns.');
});
