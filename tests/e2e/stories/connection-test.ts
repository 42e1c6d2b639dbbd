// The connection test against ten backends that do not work, each in a way of its own; what it proposes then mends the last one.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import type { Behaviour } from '../../backend/types';
import { openBackends, type ShownStep } from '../backends-page';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A port at which nothing listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const pem = (name: string) =>
  readFileSync(new URL(`../../fixtures/tls/${name}.pem`, import.meta.url));

interface Broken {
  id: string;
  url: string;
  kind?: string;
  behaviours?: Behaviour[];
  /** The first step that fails, what it says, and a line to copy. */
  step: string;
  says: RegExp;
  line?: RegExp;
}

const events = ['One', ' two', ' three', ' four'].map((one) => `data: ${one}\n\n`).join('');
const unmapped: Behaviour = { status: 200, body: { result: { said: 'Good day to you.' } } };

function brokenBackends(origin: string, closed: number, tls: number): Broken[] {
  return [
    {
      id: 'refused',
      url: `http://127.0.0.1:${closed}/chat`,
      step: 'reachability',
      says: /Nothing is listening at 127\.0\.0\.1/u,
      line: new RegExp(`^uvicorn main:app --host 127\\.0\\.0\\.1 --port ${closed}$`, 'u'),
    },
    {
      id: 'unnamed',
      url: 'http://nowhere.test/chat',
      step: 'reachability',
      says: /nowhere\.test was not found/u,
      line: /^nslookup nowhere\.test$/u,
    },
    {
      id: 'certificate',
      url: `https://localhost:${tls}/chat`,
      step: 'reachability',
      says: /its certificate is not trusted/u,
      line: /^curl -v https:\/\/localhost/u,
    },
    {
      id: 'cors',
      url: `${origin}/broken/cors`,
      behaviours: [{ noCors: true, times: 'always' }],
      step: 'cors',
      says: /does not let this extension read its answers/u,
      line: /^Access-Control-Allow-Origin: (chrome|moz)-extension:\/\/[\w-]+$/u,
    },
    {
      id: 'origin',
      url: `${origin}/broken/origin`,
      behaviours: [{ status: 403 }],
      step: 'origin',
      says: /403: it turns callers away by their origin/u,
      line: /^OLLAMA_ORIGINS="(chrome|moz)-extension:\/\/[\w-]+" ollama serve$/u,
    },
    {
      id: 'key',
      url: `${origin}/broken/key`,
      behaviours: [{ status: 401 }],
      step: 'session',
      says: /401: it wants to know who asks/u,
    },
    {
      id: 'path',
      url: `${origin}/broken/path`,
      step: 'headers',
      says: /no chat at this address \(404\)/u,
    },
    {
      id: 'page',
      url: `${origin}/broken/page`,
      behaviours: [{ html: true }],
      step: 'headers',
      says: /a web page in place of an answer/u,
    },
    {
      id: 'buffered',
      kind: 'sse',
      url: `${origin}/broken/buffered`,
      behaviours: [
        {
          delayMs: 1_200,
          status: 200,
          body: events,
          headers: { 'content-type': 'text/event-stream' },
        },
      ],
      step: 'stream',
      says: /All 4 parts came at once/u,
      line: /^X-Accel-Buffering: no$/u,
    },
    {
      id: 'unmapped',
      url: `${origin}/broken/unmapped`,
      behaviours: [unmapped, unmapped],
      step: 'answer',
      says: /A text stands at result\.said/u,
    },
  ];
}

function expectVerdict({ id, step, says, line }: Broken, steps: readonly ShownStep[]): void {
  const failed = steps.filter(({ verdict }) => verdict === 'fail');
  const [found] = failed;
  const seen = JSON.stringify(failed.map((one) => [one.step, one.text]));
  if (failed.length !== 1 || found?.step !== step) throw new Error(`${id}: ${step}, not ${seen}`);
  if (!says.test(found.text)) throw new Error(`${id} says ${JSON.stringify(found.text)}`);
  if (line && !found.lines.some((text) => line.test(text)))
    throw new Error(`${id} gives to copy ${JSON.stringify(found.lines)}`);
}

async function run(session: Session): Promise<void> {
  const { browser, control, origin, openPanel } = session;
  const server = createTlsServer({ key: pem('key'), cert: pem('cert') }, (_request, response) =>
    response.end('{"response":"Never seen."}'),
  );
  try {
    const backends = brokenBackends(origin, await closedPort(), await listen(server));
    for (const { url, behaviours = [] } of backends)
      if (behaviours.length > 0) await control.script(new URL(url).pathname, ...behaviours);
    const { panel } = await openPanel();
    const page = await openBackends(browser, panel);
    await page.tab.evaluate(
      (entries) =>
        chrome.storage.local.set({ settings: { version: 1, models: [], backends: entries } }),
      backends.map(({ id, kind = 'json', url }) => ({ id, label: id, kind, url })),
    );
    for (const backend of backends) expectVerdict(backend, await page.test(backend.id));

    const violations = await page.violations();
    if (violations.length > 0) throw new Error(violations.join('\n'));

    // What the test proposes is used by a click, and the test then passes.
    await page.click('unmapped', 'Use result.said');
    await until(
      'the answer to be found',
      () => page.steps('unmapped'),
      (steps) => steps.every(({ verdict }) => verdict !== 'fail'),
    );
    // The receipts tell of each question that was sent.
    const receipts = await page.tab.evaluate(readReceipts, null);
    const asked = receipts.filter(({ backendId }) => backendId === 'unmapped');
    if (asked.length !== 2 || !asked.every(({ bytes }) => (bytes['request'] ?? 0) > 0))
      throw new Error(`The receipts are ${JSON.stringify(asked)}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Runs in the settings page: asks the background as the page itself does. */
async function readReceipts(): Promise<{ backendId: string; bytes: Record<string, number> }[]> {
  const port = chrome.runtime.connect({ name: 'beside-panel' });
  const body = JSON.stringify({ type: 'beside.receipts.export', params: {} });
  let text = '';
  await new Promise<void>((resolve) => {
    port.onMessage.addListener((message: { parts?: { type: string; text?: string }[] }) => {
      for (const part of message.parts ?? []) {
        text += part.text ?? '';
        if (part.type === 'end') resolve();
      }
      port.postMessage({ type: 'credit' });
    });
    port.postMessage({ type: 'request', id: 'receipts', body });
  });
  port.disconnect();
  return (JSON.parse(text) as { receipts: { backendId: string; bytes: Record<string, number> }[] })
    .receipts;
}

export const connectionTest: Story = {
  name: 'the connection test names what is wrong with each of ten broken backends, and mends one',
  setup: { team: () => ({ version: 1 }) },
  run,
};
