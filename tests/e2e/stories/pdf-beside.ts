// A PDF in the tab, as a user has it who has granted nothing beforehand: the click on the icon is enough in Chromium; Firefox's viewer lets no script in, and its prompt is answered.
import { handMadePdf } from '../../support/pages/hand-made-pdf';
import { servePages } from '../../support/pages/serve-pages';
import { toPanelPage } from '../panel-page';
import { type Session, streamPath } from '../session';
import type { Story } from './story';

const report = {
  type: 'application/pdf',
  body: handMadePdf([
    ['Harbour report', 'The crane lifted forty tonnes of granite.'],
    ['Second sheet', 'The ferry carried nine hundred sheep.'],
  ]),
};

function backend(origin: string) {
  return {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: origin, context: 'prefix' }],
    models: [{ id: 'team', label: 'Team', route: ['team'] }],
  };
}

async function run({ browser, control }: Session): Promise<void> {
  await control.script(streamPath, { tokens: ['Sheep.'] });
  const server = await servePages((path) => (path === '/report.pdf' ? report : undefined));
  try {
    const tab = await browser.openTab(`${server.localhost}/report.pdf`);
    const panel = toPanelPage(await tab.openPanel());
    await panel.ready();
    if (browser.name === 'firefox') {
      await panel.says(/To read this file, Beside needs your permission for localhost/u);
      await panel.driver.click('button', /^Let it read localhost/u);
      await browser.answerPermissionPrompt?.('allow');
    }
    await panel.says(/\b\d+ words/u);
    await panel.ask('What did the ferry carry?');
    await panel.settlesAs('Sheep.');
    const sent = JSON.stringify((await control.requests()).at(-1)?.body);
    for (const words of ['forty tonnes of granite', 'nine hundred sheep', '## Page 2'])
      if (!sent.includes(words)) throw new Error(`Missing ${words}: ${sent}`);
  } finally {
    await server.close();
  }
}

export const pdfBeside: Story = {
  name: 'a PDF is read with the click on the icon alone, or after the prompt where the viewer lets no script in',
  setup: { team: backend },
  run,
};
