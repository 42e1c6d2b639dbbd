// @ts-check
// What a stage needs besides the dependencies: found or installed, else a sentence that says what is missing. Used by `test.mjs`.
import { ensureBrowser } from '../ensure/browser.mjs';
import { ensureScreen } from '../ensure/screen.mjs';

/** @import { Need } from './stages.mjs' */

const variables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

/** @param {Need} need @returns {Promise<{ env: Record<string, string> } | { note: string }>} `env` tells the stage where it is */
export async function ensureNeed(need) {
  if (need === 'python') {
    const { ensureVenv } = await import('../../peers/ensure-venv.mjs');
    const found = ensureVenv();
    return 'python' in found ? { env: {} } : { note: `Not run: ${found.reason}` };
  }
  if (need === 'screen') {
    return (await ensureScreen())
      ? { env: {} }
      : { note: 'Not run: there is no Xvfb, openbox or xdotool here.' };
  }
  const path = await ensureBrowser(need);
  if (path === undefined) return { note: `Not run: there is no ${need} here.` };
  return { env: { [variables[need]]: path } };
}
