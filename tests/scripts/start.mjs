// @ts-check
// `npm start`: builds, starts the reference backend, and opens a browser with the extension and an article beside it. Without a screen it asks one question and prints the answer as it streams.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './ensure/browser.mjs';
import { ensureDependencies } from './ensure/dependencies.mjs';
import { findInstalled } from './ensure/installed-browsers.mjs';
import { root } from './ensure/root.mjs';
import { runNpm } from './ensure/run.mjs';
import { stopWith } from './ensure/stop-with.mjs';
import { copyBuild } from './start/copy-build.mjs';

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    question: { type: 'string', default: 'Who had the idea for this lens, and where was it lit?' },
  },
});

/** A screen is there on a desktop system, and on Linux where a display says so. */
const hasScreen =
  !values.headless &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

await ensureDependencies();
const family = await chooseFamily();
if (family === undefined) {
  stopWith('A browser is needed: install Chromium, Chrome, Edge or Firefox and try again.');
}

console.log(`Building for ${family}.`);
const script = family === 'chromium' ? 'build' : 'build:firefox';
const { code } = await runNpm(['run', '-s', script], { cwd: root });
if (code !== 0) stopWith('The build failed: see its output above.');

// Only now: these need the dependencies.
const { startBackend } = await import('../backend/start-backend.mjs');
const backend = await startBackend({ port: 8787, paceMs: 40 }).catch(() =>
  startBackend({ paceMs: 40 }),
);
// Another host name than the backend's, so that what the browser allows for the page does not help the backend.
const article = `${backend.articles.replace('127.0.0.1', 'localhost')}/articles/lighthouse-lens`;
const folder = copyBuild(family, backend.origin);
console.log(`The reference backend answers at ${backend.origin}, the article is ${article}.`);

try {
  if (hasScreen) {
    const { openBrowser } = await import('./start/open-browser.mjs');
    await openBrowser({ family, folder, article });
  } else {
    // Playwright lets go of the side panel unless it is told to attach to targets of type "other".
    process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';
    const { runnerImport } = await import('vite');
    /** @type {{ module: typeof import('./start/ask-once') }} */
    const { module } = await runnerImport(
      fileURLToPath(new URL('start/ask-once.ts', import.meta.url)),
      {
        configFile: false,
        logLevel: 'error',
      },
    );
    await module.askOnce({ family, folder, article, question: values.question });
    const { createControl } = await import('../backend/control/control.mjs');
    const [sent] = await createControl(backend.control).requests();
    console.log(
      `The backend was sent ${JSON.stringify(sent?.body).length} characters: the question and the page's text.`,
    );
  }
} finally {
  await backend.close();
}
process.exit();

/** The asked browser; else one that is installed; else one that can be installed. */
async function chooseFamily() {
  /** @type {import('./ensure/installed-browsers.mjs').Family[]} */
  const families = values.firefox ? ['firefox'] : ['chromium', 'firefox'];
  const installed = families.filter((one) => findInstalled(one) !== undefined);
  for (const family of [...installed, ...families]) {
    const path = await ensureBrowser(family);
    if (path === undefined) continue;
    process.env[family === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'] = path;
    return family;
  }
  return undefined;
}
