// Without a screen: opens the real panel beside the article, asks one question, prints the answer as it grows, saves a picture. Used by `npm start`.
import { mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PanelDriver } from '../../e2e/browser-driver';
import { launchChromium } from '../../e2e/chromium/chromium-driver';
import { launchFirefox } from '../../e2e/firefox/firefox-driver';
import { toPanelPage } from '../../e2e/panel-page';
import type { Family } from '../ensure/installed-browsers.mjs';
import { root } from '../ensure/root.mjs';

const picture = join(root, '.output/start.png');

export interface Asked {
  family: Family;
  folder: string;
  article: string;
  question: string;
}

/** Resolves when the answer is complete; throws when none comes. */
export async function askOnce({ family, folder, article, question }: Asked): Promise<void> {
  const chromium = family === 'chromium' ? await launchChromium(folder) : undefined;
  const browser = chromium ?? (await launchFirefox(folder));
  try {
    const tab = await browser.openTab(article);
    const panel = toPanelPage(await tab.openPanel());
    await panel.ready();
    console.log(`\nThe panel is open beside the article. Asking:\n\n  ${question}\n`);
    await panel.ask(question);
    await printAsItGrows(panel.driver);
    mkdirSync(join(root, '.output'), { recursive: true });
    await panel.driver.screenshot(picture);
    if (chromium) await besideThePage(chromium.context, article, picture);
    console.log(`\nA picture of it is ${relative(process.cwd(), picture)}.`);
    console.log('On a machine with a screen, npm start opens the browser for you to try it.');
  } finally {
    await browser.close();
  }
}

/** Runs in the panel: the visible text of the last answer, and whether it is still growing. */
function readAnswer(): { text: string; isRunning: boolean; fault: string } {
  const shadow = document.querySelector('openai-chatkit')?.shadowRoot;
  const answers = shadow?.querySelectorAll<HTMLElement>('[data-item-type="assistant_message"]');
  const last = answers ? [...answers].at(-1) : undefined;
  const text = last?.querySelector<HTMLElement>('[data-part="text"]')?.innerText ?? '';
  const isRunning = Boolean(shadow?.querySelector('[aria-busy="true"], button[aria-label="Stop"]'));
  const fault = shadow?.querySelector<HTMLElement>('[role="alert"]')?.innerText ?? '';
  return { text, isRunning, fault };
}

async function printAsItGrows(panel: PanelDriver): Promise<void> {
  let printed = '';
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const { text, isRunning, fault } = await panel.evaluate(readAnswer, null);
    if (fault !== '') throw new Error(`The panel says: ${fault}`);
    if (text.startsWith(printed)) process.stdout.write(text.slice(printed.length));
    // Markdown that became a list or a quote has changed what stood before it.
    else if (!isRunning) process.stdout.write(`\n\n${text}`);
    if (text.startsWith(printed) || !isRunning) printed = text;
    if (!isRunning && text !== '') {
      process.stdout.write('\n');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(printed === '' ? 'No answer came within a minute.' : 'The answer did not end.');
}

type Context = Awaited<ReturnType<typeof launchChromium>>['context'];

/** Replaces the panel's picture by one of page and panel side by side: headless, a browser draws no window around them. */
async function besideThePage(context: Context, article: string, path: string): Promise<void> {
  const page = context.pages().find((one) => one.url() === article);
  if (!page) return;
  const images = [await page.screenshot(), readFileSync(path)].map(
    (bytes) => `<img src="data:image/png;base64,${bytes.toString('base64')}">`,
  );
  const frame = await context.newPage();
  await frame.setContent(
    `<body style="margin:0;display:inline-flex;gap:1px;background:#bbb">${images.join('')}`,
  );
  await frame.locator('body').screenshot({ path });
  await frame.close();
}
