// The patterns, each added by hand on the settings page from its address, and answered in the panel.
import { openBackends } from '../backends-page';
import type { PanelPage } from '../panel-page';
import type { Session } from '../session';
import { until } from '../until';
import type { Story } from './story';

async function answers(panel: PanelPage, question: string, answer: string): Promise<void> {
  await panel.newChat();
  await panel.ask(question);
  await panel.settlesAs(answer);
  await panel.statusIs('custom');
}

async function run({ browser, control, origin, openPanel }: Session): Promise<void> {
  const host = new URL(origin).host;
  const { panel } = await openPanel();
  const page = await openBackends(browser, panel);
  const said = (path: string, text: string) =>
    control.script(path, { status: 200, body: { response: text } });

  await page.add(`${origin}/api/chat`);
  await said('/api/chat', 'One.');
  await answers(panel, 'First?', 'One.');

  await page.add(`${origin}/api/chat/stream`);
  await control.script('/api/chat/stream', { tokens: ['Tw', 'o.'] });
  await answers(panel, 'Second?', 'Two.');

  const socket = origin.replace('http', 'ws');
  await page.add(socket);
  await control.script('/ws/chat/*', { tokens: ['Thr', 'ee.'] });
  await answers(panel, 'Third?', 'Three.');

  // The list of models says what it speaks; the picker then shows them.
  await page.add(origin, `${origin}/v1/`);
  await control.script('/v1/chat/completions', { tokens: ['Lis', 'ted.'] });
  await answers(panel, 'Fourth?', 'Listed.');

  // A router of models wants a session of its own: set up in the form.
  await page.add(`${origin}/fast/chat`);
  const label = `${host}/fast/chat`;
  await page.click(label, 'Edit');
  await page.set('Opened by', 'client-secret');
  await page.set('Session address', `${origin}/fast/sessions`);
  await page.set('Session request', '{ "user_id": "{{userId}}" ');
  await page.set('Place of the secret', 'session_id');
  await page.set('Goes into', 'body');
  await page.set('Under the name', 'session_id');
  await page.set('Request', '{ "message": "{{message}}" }');
  await page.click(label, 'Save');
  // A mistake is told beside its field, and nothing that was typed is lost.
  await until(
    'the mistake',
    () => page.row(label),
    (text) => text.includes('This is not JSON.'),
  );
  await page.set('Session request', '{ "user_id": "{{userId}}" }');
  await page.click(label, 'Save');
  await until(
    'the form to close',
    () => page.row(label),
    (text) => !text.includes('Opened by'),
  );
  await said('/fast/chat', 'Five.');
  await answers(panel, 'Fifth?', 'Five.');
  const routed = await control.waitForRequest(({ path }) => path === '/fast/chat');
  const { session_id: session } = routed.body as { session_id?: string };
  if (!session) throw new Error('The router was not given its session');

  // Nothing tells what this one wants: it is asked, on a click that says so.
  await page.add(`${origin}/chat`);
  await control.script(
    '/chat',
    {
      status: 422,
      body: {
        detail: ['text', 'userId'].map((name) => ({ type: 'missing', loc: ['body', name] })),
      },
    },
    { status: 200, body: { text: 'Good day.' } },
    { status: 200, body: { text: 'Six.' } },
  );
  await page.click(`${host}/chat`, 'Ask it a question to find out');
  await until(
    'what was found',
    () => page.row(`${host}/chat`),
    (text) => text.includes('answered the test question in one piece, as JSON'),
  );
  await answers(panel, 'Sixth?', 'Six.');
  const prepared = (await control.requests()).findLast(({ path }) => path === '/chat')
    ?.body as Record<string, string>;
  if (!prepared['text']?.endsWith('Sixth?') || !prepared['userId'])
    throw new Error(`Not as it was asked for: ${JSON.stringify(prepared)}`);

  const violations = await page.violations();
  if (violations.length > 0) throw new Error(violations.join('\n'));

  // Removed, and its model with it; the others stay.
  await page.click(`${host}/chat`, 'Remove');
  await page.hands.click(
    'the button that removes it',
    () => document.querySelector('.backend-list .danger'),
    null,
  );
  await until(
    'it to be gone',
    () => page.row(`${host}/chat`),
    (text) => text === '',
  );
  if ((await page.row(`${host}/fast/chat`)) === '') throw new Error('Another backend is gone, too');
}

export const backendsByHand: Story = {
  name: 'backends of every pattern are added by hand, from their addresses, and answer in the panel',
  setup: { team: () => ({ version: 1 }), hostsGranted: true },
  run,
};
