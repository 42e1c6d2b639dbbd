// @ts-check
// Opens a browser on the screen with the extension loaded and an article in front, and stays until it is closed. Used by `npm start`.
import { chromium } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../ensure/root.mjs';
import { run } from '../ensure/run.mjs';

/** @typedef {{ family: import('../ensure/installed-browsers.mjs').Family, folder: string, article: string }} Opened */

/** @typedef {<Result>(method: string, params: object) => Promise<Result>} Send */

/** @param {Opened} opened */
export async function openBrowser(opened) {
  await (opened.family === 'chromium' ? openChromium(opened) : openFirefox(opened));
}

/** @param {Opened} opened */
async function openChromium({ folder, article }) {
  const profile = mkdtempSync(join(tmpdir(), 'beside-start-'));
  const context = await launch(profile, []);
  const extensionId = await loadUnpacked(context, folder);
  if (extensionId === undefined) {
    // A browser without that command still has the switch.
    await context.close();
    await show(await launch(profile, [`--load-extension=${folder}`]), article, undefined);
  } else {
    await show(context, article, extensionId);
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** @param {string} profile @param {string[]} args */
function launch(profile, args) {
  const isRoot = process.getuid?.() === 0;
  return chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM_PATH'] ?? chromium.executablePath(),
    headless: false,
    viewport: null,
    // As a person runs it: with extensions, and without the bar that says a program controls the browser.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    // A browser that runs as root has no sandbox of its own, and would say so in a bar.
    chromiumSandbox: !isRoot,
    args: ['--no-first-run', '--window-size=1300,850', ...(isRoot ? ['--test-type'] : []), ...args],
  });
}

/**
 * Branded Chrome has given up `--load-extension`; this command works over the pipe.
 * @param {import('@playwright/test').BrowserContext} context @param {string} folder
 * @returns {Promise<string | undefined>} the extension's id; undefined when the browser does not know the command
 */
async function loadUnpacked(context, folder) {
  try {
    const send = await commands(context);
    /** @type {{ id: string }} */
    const { id } = await send('Extensions.loadUnpacked', { path: folder });
    return id;
  } catch (error) {
    console.log(`The browser would not load the extension by command (${String(error)}).`);
    return undefined;
  }
}

/**
 * Commands to the browser itself; the protocol's types do not list the experimental ones.
 * @param {import('@playwright/test').BrowserContext} context
 * @returns {Promise<Send>}
 */
async function commands(context) {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('the browser takes no commands');
  return /** @type {Send} */ (/** @type {unknown} */ (session.send.bind(session)));
}

/** @param {import('@playwright/test').BrowserContext} context @param {string} article @param {string | undefined} extensionId */
async function show(context, article, extensionId) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(article);
  await page.bringToFront();
  const isOpen = extensionId !== undefined && (await clickAction(context, extensionId));
  console.log(
    isOpen
      ? 'The panel is open beside the article. Ask it something about the page, for example "Who had the idea for this lens?"'
      : 'Click the Beside icon in the toolbar (it may stand behind the puzzle piece) to open the panel, and ask about the page.',
  );
  console.log('Close the browser to end this command.');
  await new Promise((resolve) => context.once('close', resolve));
}

/** What a click on the toolbar icon does. False when this browser cannot be told to, and the user has to click. @param {import('@playwright/test').BrowserContext} context @param {string} id */
async function clickAction(context, id) {
  try {
    const worker =
      context.serviceWorkers().find((one) => one.url().includes(id)) ??
      (await context.waitForEvent('serviceworker', { timeout: 10_000 }));
    // A click before the background listens would be lost.
    await worker.evaluate(async () => {
      while (!chrome.action.onClicked.hasListeners())
        await new Promise((done) => setTimeout(done, 20));
    });
    const send = await commands(context);
    /** @type {{ targetInfos: { targetId: string, embedderData?: { tabActive?: boolean } }[] }} */
    const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((one) => one.embedderData?.tabActive);
    await send('Extensions.triggerAction', { id, targetId: tab?.targetId });
    return true;
  } catch {
    return false;
  }
}

/** @param {Opened} opened */
async function openFirefox({ folder, article }) {
  console.log(
    'Click the Beside icon in the toolbar (it may stand behind the puzzle piece) to open the panel, and ask about the page.',
  );
  console.log('Close the browser to end this command.');
  const cli = join(root, 'node_modules/web-ext/bin/web-ext.js');
  const firefox = process.env['FIREFOX_PATH'];
  await run(process.execPath, [
    cli,
    'run',
    '--source-dir',
    folder,
    '--start-url',
    article,
    '--no-input',
    '--no-reload',
    '--no-config-discovery',
    ...(firefox === undefined ? [] : ['--firefox', firefox]),
  ]);
}
