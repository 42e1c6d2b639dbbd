// @ts-check
// Installs what the other scripts need: dependencies, and the browsers named as arguments (both when none is named).
import { ensureBrowser } from './ensure/browser.mjs';
import { ensureDependencies } from './ensure/dependencies.mjs';

const asked = process.argv.slice(2);
await ensureDependencies();
for (const family of /** @type {const} */ (['chromium', 'firefox'])) {
  if (asked.length > 0 && !asked.includes(family)) continue;
  if ((await ensureBrowser(family)) === undefined) process.exitCode = 1;
}
