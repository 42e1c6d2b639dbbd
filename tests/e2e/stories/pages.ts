// A question goes with what stands beside the panel: a page, a selection, a PDF, two tabs, the tab that is followed.
import { handMadePdf } from '../../support/pages/hand-made-pdf';
import { servePages, type ServedPage } from '../../support/pages/serve-pages';
import { type PanelPage, toPanelPage } from '../panel-page';
import { type Session, streamPath } from '../session';
import type { Story } from './story';

const paragraph = (topic: string) =>
  `<p>${`The keeper writes down the ${topic} every morning before the bells. `.repeat(6)}</p>`;
const page = (title: string, topic: string): ServedPage => ({
  body: `<!doctype html><html lang="en"><title>${title}</title><main><h1>${title}</h1>${paragraph(topic)}<p id="picked">Only the ${topic} of the north pier counts.</p></main>`,
});
const pages: Record<string, ServedPage> = {
  '/tides': page('Tides', 'tide'),
  '/lamps': page('Lamps', 'lamp'),
  '/barred': page('Barred', 'secret'),
  '/report.pdf': {
    type: 'application/pdf',
    body: handMadePdf([
      ['Harbour report', 'The crane lifted forty tonnes of granite.'],
      ['Second sheet', 'The ferry carried nine hundred sheep.'],
    ]),
  },
};

function backend(origin: string) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: origin, context: 'prefix' }],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
    preferences: { privacy: { neverRead: ['localhost'] } },
  };
}

async function run({ browser, control }: Session): Promise<void> {
  const answers = Array.from({ length: 5 }, (_, at) => ({ tokens: [`Answer ${at}.`] }));
  await control.script(streamPath, ...answers);
  let asked = 0;
  async function sentWith(panel: PanelPage, question: string): Promise<string> {
    await panel.ask(question);
    await panel.settlesAs(`Answer ${asked}.`);
    asked += 1;
    const body: unknown = (await control.requests()).at(-1)?.body;
    return ((typeof body === 'string' ? JSON.parse(body) : body) as { message: string }).message;
  }
  function expectIn(message: string, wanted: string[], unwanted: string[]): void {
    const missing = wanted.filter((text) => !message.includes(text));
    const extra = unwanted.filter((text) => message.includes(text));
    if (missing.length + extra.length > 0)
      throw new Error(`Missing ${missing.join('; ')}, not wanted ${extra.join('; ')}: ${message}`);
  }

  const server = await servePages((path) => pages[path]);
  try {
    const tides = await browser.openTab(`${server.origin}/tides`);
    const panel = toPanelPage(await tides.openPanel());
    await panel.ready();
    expectIn(await sentWith(panel, 'What is it about?'), ['the tide every', '<page'], ['lamp']);

    await tides.evaluate(() => {
      const picked = document.getElementById('picked');
      if (picked) getSelection()?.selectAllChildren(picked);
    }, null);
    expectIn(
      await sentWith(panel, 'Explain the selection'),
      ['<selection', 'Only the tide of the north pier counts.\n</selection>'],
      [],
    );

    // The sites of both are allowed: the chip follows without another click.
    await browser.openTab(`${server.origin}/report.pdf`);
    await panel.says(/\b\d+ words/u);
    const pdf = await sentWith(panel, 'What did the ferry carry?');
    expectIn(pdf, ['forty tonnes of granite', 'nine hundred sheep', '## Page 2'], ['the tide']);

    await browser.openTab(`${server.origin}/lamps`);
    await panel.says(/\bLamps\b/u);
    await panel.driver.click('button', 'Add a tab');
    await panel.driver.click('button', /^Tides/);
    await panel.offers('Leave the tab out: Tides');
    const both = await sentWith(panel, 'Compare them');
    expectIn(both, ['the lamp every', 'the tide every'], ['forty tonnes']);
    if (both.match(/<page\b/gu)?.length !== 2) throw new Error(`Not two pages: ${both}`);
    await panel.driver.click('button', 'Leave the tab out: Tides');

    const barred = await browser.openTab(`${server.localhost}/barred`);
    await barred.clickAction();
    await panel.says(/is on the list of sites that are never read/u);
    expectIn(await sentWith(panel, 'What does it say?'), [], ['secret', '<page']);
  } finally {
    await server.close();
  }
}

export const pagesBeside: Story = {
  name: 'a question goes with the page, the selection, a PDF, two tabs and the tab that is followed, and not with a site on the list',
  setup: { team: backend, hostsGranted: true },
  run,
};
