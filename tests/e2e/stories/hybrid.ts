// Pattern 4: two backends with sessions of their own, the first one killed, slow, refusing.
import type { LoggedRequest } from '../../backend/types';
import type { PanelPage } from '../panel-page';
import { type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

const customSession = '/api/custom/session';
const openaiSession = '/api/chatkit/session';
const openaiPath = '/api/chat/stream/json';

/** The seed's hybrid: one server, two ways to open a session, each with an answer of its own behind it. */
function hybridTeam(origin: string) {
  const step = (id: string, label: string, role: string, path: string, sessionPath: string) => ({
    id,
    label,
    role,
    kind: 'sse',
    url: `${origin}${path}`,
    class: 'team',
    session: { type: 'client-secret', request: { url: `${origin}${sessionPath}` } },
  });
  return {
    version: 1,
    backends: [
      step('custom', 'Team', 'custom', streamPath, customSession),
      step('openai', 'OpenAI', 'openai', openaiPath, openaiSession),
    ],
    models: [{ id: 'hybrid', label: 'Hybrid', route: ['custom', 'openai'] }],
  };
}

const to =
  (path: string) =>
  (request: LoggedRequest): boolean =>
    request.path === path;

async function expectExtensionOrigin({ control }: Session): Promise<void> {
  for (const { method, path, headers } of await control.requests()) {
    if (!/^(chrome|moz)-extension:\/\//u.test(headers['origin'] ?? ''))
      throw new Error(`${method} ${path} came from ${headers['origin'] ?? 'no origin'}`);
  }
}

async function countTo({ control }: Session, path: string): Promise<number> {
  return (await control.requests()).filter(to(path)).length;
}

async function expectCount(session: Session, path: string, expected: number): Promise<void> {
  const found = await countTo(session, path);
  if (found !== expected) throw new Error(`${path} was asked ${found} times, not ${expected}`);
}

async function answeredBy(panel: PanelPage, text: string, word: string, id: string) {
  await panel.settlesAs(text);
  await panel.statusIs(word, id);
}

async function fallsBack(session: Session): Promise<void> {
  const { control, openPanel } = session;
  const { panel } = await openPanel();
  await control.script(streamPath, { tokens: ['Team', ' here.'] });
  await panel.ask('One?');
  await answeredBy(panel, 'Team here.', 'custom', 'custom');
  await panel.says(/Team · \d/u);
  await expectCount(session, openaiSession, 0);

  // Killed between two turns: its own session is refused, and OpenAI is asked with the conversation so far.
  await control.script(streamPath, { status: 503 });
  await control.script(openaiPath, { tokens: ['OpenAI', ' here.'] });
  await panel.ask('Two?');
  await answeredBy(panel, 'OpenAI here.', 'openai', 'openai');
  await panel.says(/Team had a problem of its own\./u);
  await panel.says(/OpenAI · \d/u);
  const told = messageOf(await control.waitForRequest(to(openaiPath)));
  if (!told.includes('Team here.') || !told.includes('<conversation>') || !told.endsWith('Two?'))
    throw new Error(`OpenAI was not told what was said: ${told}`);

  // Back again: it is told what it missed, and next time nothing.
  await control.script(streamPath, { tokens: ['Back.'] }, { tokens: ['Still here.'] });
  await panel.ask('Three?');
  await answeredBy(panel, 'Back.', 'custom', 'custom');
  await panel.ask('Four?');
  await answeredBy(panel, 'Still here.', 'custom', 'custom');
  const [, third, fourth] = (await control.requests())
    .filter((request) => request.path === streamPath && request.status === 200)
    .map(messageOf);
  if (!third?.includes('OpenAI here.') || third.includes('Team here.'))
    throw new Error(`Not the gap alone: ${third}`);
  if (fourth !== 'Four?') throw new Error(`It was up to date, and got: ${fourth}`);
  await expectExtensionOrigin(session);
}

function messageOf({ body }: LoggedRequest): string {
  const message = typeof body === 'object' && body !== null && 'message' in body && body.message;
  return typeof message === 'string' ? message : '';
}

async function diesDuringAnswer(session: Session): Promise<void> {
  const { control, openPanel } = session;
  await control.script(streamPath, { tokens: ['Some', ' words'], lockStep: true });
  const { panel } = await openPanel();
  await panel.ask('One?');
  await panel.answerIs('Some');
  await control.down();
  await panel.faultIs(/Team/u);
  await panel.statusIs('error');
  await panel.settlesAs('Some');
  await control.up();
  await expectCount(session, openaiSession, 0);

  await control.script(streamPath, { tokens: ['Whole.'] });
  await panel.retry();
  await answeredBy(panel, 'Whole.', 'custom', 'custom');
  await panel.userTextsAre(['One?']);
  await expectExtensionOrigin(session);
}

async function tooSlow(session: Session): Promise<void> {
  const { control, openPanel } = session;
  // Slower than the 3 s that a session call has, and then within them: by so much that a busy machine changes neither.
  await control.script(customSession, { delayMs: 6_000 }, { delayMs: 500 });
  await control.script(openaiPath, { tokens: ['OpenAI here.'] });
  await control.script(streamPath, { tokens: ['Team here.'] });
  const { panel } = await openPanel();
  const start = Date.now();
  await panel.ask('One?');
  await answeredBy(panel, 'OpenAI here.', 'openai', 'openai');
  if (Date.now() - start < 3_000) throw new Error('Team was not given its three seconds.');
  await panel.says(/Team did not answer within 3 s\./u);
  await panel.ask('Two?');
  await answeredBy(panel, 'Team here.', 'custom', 'custom');
  await expectExtensionOrigin(session);
}

async function refuses(session: Session): Promise<void> {
  const { control, openPanel } = session;
  const { panel } = await openPanel();
  for (const status of [401, 403]) {
    await control.script(customSession, { status });
    await panel.newChat();
    await panel.ask(`Status ${status}?`);
    await panel.faultIs(/sign in|session/iu);
    await panel.statusIs('error', 'custom');
  }
  await expectCount(session, openaiSession, 0);

  // Too many requests, and a wait that is asked for: nobody asks before it is over.
  await control.script(customSession, { status: 429, headers: { 'retry-after': '35' } });
  await control.script(openaiPath, { tokens: ['One.'] }, { tokens: ['Two.'] });
  await panel.newChat();
  await panel.ask('First?');
  await answeredBy(panel, 'One.', 'openai', 'openai');
  await panel.says(/Team is receiving too many messages\./u);
  const before = await countTo(session, customSession);
  await panel.ask('Second?');
  await answeredBy(panel, 'Two.', 'openai', 'openai');
  await panel.says(/Team failed several times and is given a short rest\.|asked to be left alone/u);
  await expectCount(session, customSession, before);

  // Neither answers: one error, with every reason.
  await control.script(openaiPath, { status: 500 });
  await panel.ask('Third?');
  await panel.faultIs(/Team.*OpenAI/su);
  await panel.statusIs('error', 'openai');
  await expectExtensionOrigin(session);
}

/** When the breaker of a backend lets a probe through, in milliseconds since 1970. */
async function openUntil(panel: PanelPage, backendId: string): Promise<number> {
  const saved = await panel.driver.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      { storage: { session: { get(key: string): Promise<Record<string, unknown>> } } } | undefined
    >;
    return JSON.stringify(await (browser ?? chrome)?.storage.session.get('breakers'));
  }, null);
  const found: { breakers?: Record<string, { until?: number }> } = JSON.parse(saved ?? '{}');
  return found.breakers?.[backendId]?.until ?? 0;
}

async function breakerSurvives(session: Session): Promise<void> {
  const { browser, control, openPanel } = session;
  await control.script(customSession, { status: 500, times: 3 });
  await control.script(openaiPath, { tokens: ['OpenAI.'], times: 'always' });
  const { panel } = await openPanel();
  for (const question of ['One?', 'Two?', 'Three?']) {
    await panel.newChat();
    await panel.ask(question);
    await answeredBy(panel, 'OpenAI.', 'openai', 'openai');
  }
  await expectCount(session, customSession, 3);
  const openEnd = await until(
    'the breaker to open',
    () => openUntil(panel, 'custom'),
    (time) => time > Date.now(),
  );

  await browser.killBackground();
  await panel.newChat();
  await panel.ask('While it rests?');
  await answeredBy(panel, 'OpenAI.', 'openai', 'openai');
  if (Date.now() > openEnd) throw new Error('The breaker was open for too short a time to tell.');
  await expectCount(session, customSession, 3);
  await panel.says(/Team .* rest\./u);

  await until(
    'the end of the rest',
    async () => Date.now(),
    (time) => time > openEnd,
    60_000,
  );
  await control.script(streamPath, { tokens: ['Team again.'], times: 'always' });
  await panel.newChat();
  await panel.ask('After it?');
  await answeredBy(panel, 'Team again.', 'custom', 'custom');
  await expectCount(session, customSession, 4);
  await expectExtensionOrigin(session);
}

export const hybridFallsBack: Story = {
  name: 'when the first backend fails, the second is asked with what was said, and the first is told what it missed',
  setup: { team: hybridTeam },
  run: fallsBack,
};

export const hybridDuring: Story = {
  name: 'a backend that dies after its first words is not fallen back from: its words stay, with Retry',
  setup: { team: hybridTeam },
  run: diesDuringAnswer,
};

export const hybridSlow: Story = {
  name: 'a session that is not open within three seconds is left for the next backend',
  setup: { team: hybridTeam },
  run: tooSlow,
};

export const hybridRefused: Story = {
  name: '401 and 403 stop with a word about signing in; 429 is left alone as long as it asked',
  setup: { team: hybridTeam },
  run: refuses,
};

export const hybridBreaker: Story = {
  name: 'a backend at rest stays so when the worker is killed, and is then probed once',
  setup: { team: hybridTeam },
  run: breakerSurvives,
};
