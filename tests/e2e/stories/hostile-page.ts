// What a hostile page hides never reaches the backend, and what it shows cannot leave its block.
import { canaries, hostilePage, hugePage, seen, tagCanary } from '../../support/pages/hostile-page';
import { servePages } from '../../support/pages/serve-pages';
import { toPanelPage } from '../panel-page';
import { type Session, streamPath } from '../session';
import type { Story } from './story';

/** Room for the whole page, so that nothing is missing because it was cut. */
function roomyBackend(origin: string) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: origin, context: 'prefix' }],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
    preferences: { page: { tokenBudget: 200_000 } },
  };
}

async function lastMessage({ control }: Session): Promise<string> {
  const body: unknown = (await control.requests()).at(-1)?.body;
  const { message } = (typeof body === 'string' ? JSON.parse(body) : body) as { message: string };
  return message;
}

async function run(session: Session): Promise<void> {
  const { browser, control } = session;
  await control.script(streamPath, { tokens: ['Read.'] }, { tokens: ['Read again.'] });
  const server = await servePages((path) => ({
    body: path === '/huge' ? hugePage(200_000) : hostilePage(),
  }));
  try {
    const tab = await browser.openTab(`${server.localhost}/tides`);
    const panel = toPanelPage(await tab.openPanel());
    await panel.ready();
    await panel.ask('What does it say?');
    await panel.settlesAs('Read.');
    const message = await lastMessage(session);
    const found = canaries.filter((canary) => message.includes(canary));
    if (found.length > 0) throw new Error(`Hidden text was sent: ${found.join(', ')}`);
    if (message.includes(tagCanary)) throw new Error('Text in characters nobody sees was sent.');
    const missing = seen.filter((text) => !message.includes(text));
    if (missing.length > 0) throw new Error(`Not sent: ${missing.join(', ')}`);
    expectOneBlock(message);

    const huge = await browser.openTab(`${server.localhost}/huge`);
    await huge.clickAction();
    await panel.says(/\bNodes\b/u);
    await panel.ask('What does it say?');
    await panel.settlesAs('Read again.');
    if (!(await lastMessage(session)).includes('seen-first'))
      throw new Error('Nothing of the huge page was sent.');
  } finally {
    await server.close();
  }
}

/** One block, whose end is followed by the question and by nothing of the page. */
function expectOneBlock(message: string): void {
  const opened = message.match(/<\s*page\b/giu)?.length;
  const closed = message.match(/<\s*\/\s*page\b/giu)?.length;
  if (opened !== 1 || closed !== 1 || /<\s*\/?\s*selection\b/iu.test(message))
    throw new Error(`The block was forged: ${opened} opened, ${closed} closed.`);
  const [, after = ''] = message.split('</page>');
  if (after.trim() !== 'What does it say?') throw new Error(`Behind the block: ${after}`);
}

export const hostilePageStory: Story = {
  name: 'what a hostile page hides is never sent, and what it shows stays in its block',
  setup: { team: roomyBackend },
  run,
};
