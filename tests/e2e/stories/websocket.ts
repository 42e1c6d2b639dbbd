// Pattern 3 in the panel: ten turns over a server that goes away twice, and a message that the server sends by itself.
import type { LoggedRequest } from '../../backend/types';
import type { Session } from '../session';
import type { PanelPage } from '../panel-page';
import type { Shown } from '../panel-shown';
import { scrollUp } from '../scroll-up';
import { until } from '../until';
import type { Story } from './story';

const socketPath = '/ws/chat/*';
const turns = 10;
/** The server goes away before this turn, and in the middle of that one. */
const downBefore = 3;
const downWithin = 6;

function oneSocketBackend(origin: string) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'websocket', url: origin.replace('http', 'ws') }],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
  };
}

const tokensOf = (turn: number) => [`Answer`, ` number`, ` ${turn}`];

async function messages({ control }: Session): Promise<LoggedRequest[]> {
  return (await control.requests()).filter(({ kind }) => kind === 'websocket');
}

async function askWhole({ control }: Session, panel: PanelPage, turn: number): Promise<void> {
  await control.script(socketPath, { tokens: tokensOf(turn) });
  await panel.ask(`Question ${turn}?`);
  await panel.settlesAs(tokensOf(turn).join(''));
  await panel.statusIs('custom', 'team');
}

/** The server is away when the question is asked: the status line says so, and the question is sent once it is back. */
async function askWhileDown(session: Session, panel: PanelPage, turn: number): Promise<void> {
  const { control } = session;
  await control.script(socketPath, { tokens: tokensOf(turn) });
  await control.down();
  await panel.ask(`Question ${turn}?`);
  await until(
    'the status line to say that it reconnects',
    async () => (await panel.shown()).status,
    ({ word, text }) => word === 'waiting' && text.includes('Reconnecting to Team...'),
  );
  await control.up();
  await panel.settlesAs(tokensOf(turn).join(''));
}

/** The server dies in mid-answer: what came stays, the turn says that it was interrupted, and only Retry sends it again. */
async function askAcrossDeath(session: Session, panel: PanelPage, turn: number): Promise<void> {
  const { control } = session;
  const question = `Question ${turn}?`;
  await control.script(socketPath, { tokens: tokensOf(turn), lockStep: true });
  await panel.ask(question);
  await panel.answerIs('Answer');
  await control.down();
  await panel.settlesAs('Answer');
  await panel.faultIs(/interrupted/u);
  await panel.offers('Retry');
  await control.up();
  const sent = (await messages(session)).filter(({ body }) => textOf(body) === question);
  if (sent.length !== 1) throw new Error(`${question} reached the server ${sent.length} times`);
  await control.script(socketPath, { tokens: tokensOf(turn) });
  await panel.retry();
  await panel.settlesAs(tokensOf(turn).join(''));
}

function textOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'text' in body ? body.text : undefined;
}

async function tenTurns(session: Session): Promise<void> {
  const { panel } = await session.openPanel();
  for (let turn = 0; turn < turns; turn += 1) {
    if (turn === downBefore) await askWhileDown(session, panel, turn);
    else if (turn === downWithin) await askAcrossDeath(session, panel, turn);
    else await askWhole(session, panel, turn);
  }
  const questions = Array.from({ length: turns }, (_, turn) => `Question ${turn}?`);
  await panel.userTextsAre(questions);

  const received = await messages(session);
  const expected = questions.flatMap((question, turn) =>
    turn === downWithin ? [question, question] : [question],
  );
  const texts = received.map(({ body }) => textOf(body));
  if (texts.join('|') !== expected.join('|')) throw new Error(`Received: ${texts.join('|')}`);
  const origins = new Set(received.map(({ headers }) => headers['origin']));
  if (![...origins].every((origin) => /^(chrome|moz)-extension:\/\//u.test(origin ?? '')))
    throw new Error(`Not asked by the extension: ${[...origins].join()}`);
  if (new Set(received.map(({ path }) => path)).size !== 1)
    throw new Error('The thread was not one session');

  await panel.driver.reload();
  await panel.ready();
  await panel.openThread(questions[0] ?? '');
  const whole = questions.map((_, turn) => tokensOf(turn).join(''));
  const answersOf = ({ items }: Shown) =>
    items.filter(({ type }) => type === 'assistant_message').map(({ text }) => text);
  const now = await scrollUp(
    panel,
    'every answer',
    (shown) => answersOf(shown).length >= whole.length,
  );
  const answers = answersOf(now);
  if (answers.join('|') !== whole.join('|'))
    throw new Error(`After a reload: ${answers.join('|')}`);
}

async function pushed(session: Session): Promise<void> {
  const { control } = session;
  const { panel } = await session.openPanel();
  await askWhole(session, panel, 1);
  const reached = await control.push(
    JSON.stringify({ type: 'message', text: 'Your build is done.' }),
  );
  if (reached !== 1) throw new Error(`Pushed over ${reached} sockets`);
  await panel.settlesAs('Your build is done.');
  await panel.says(/Team · sent by itself/u);
  await askWhole(session, panel, 2);

  await panel.driver.reload();
  await panel.ready();
  await panel.openThread('Question 1?');
  await panel.settlesAs(tokensOf(2).join(''));
  const texts = (await panel.shown()).items.map(({ text }) => text).filter(Boolean);
  const wanted = [
    'Question 1?',
    tokensOf(1).join(''),
    'Your build is done.',
    'Question 2?',
    tokensOf(2).join(''),
  ];
  if (texts.join('|') !== wanted.join('|')) throw new Error(`After a reload: ${texts.join('|')}`);
  await panel.says(/Team · sent by itself/u);
}

export const socketKills: Story = {
  name: 'over a WebSocket ten turns survive a server that goes away twice: none is sent twice, each is whole or offers Retry',
  setup: { team: oneSocketBackend },
  run: tenTurns,
};

export const socketPush: Story = {
  name: 'what a server sends between two turns is a message of its own, which names who sent it',
  setup: { team: oneSocketBackend },
  run: pushed,
};
