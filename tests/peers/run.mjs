// @ts-check
// `npm run peers`: the panel, in each real browser, holds a conversation with servers that others wrote. Ends with one line of counts.
import { join } from 'node:path';
import { ensureBrowser } from '../scripts/ensure/browser.mjs';
import { root } from '../scripts/ensure/root.mjs';
import { run } from '../scripts/ensure/run.mjs';
import { closingLine, countClosingLine } from '../scripts/test/count-results.mjs';
import { ensureVenv } from './ensure-venv.mjs';

const environment = ensureVenv();
const python = 'python' in environment ? environment.python : undefined;
if ('reason' in environment) console.log(environment.reason);

/** @type {{ family: 'chromium' | 'firefox', variable: string, script: string, args: string[] }[]} */
const suites = [
  {
    family: 'chromium',
    variable: 'CHROMIUM_PATH',
    script: 'node_modules/@playwright/test/cli.js',
    args: ['test', '-c', 'tests/peers/playwright.config.ts'],
  },
  {
    family: 'firefox',
    variable: 'FIREFOX_PATH',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '-c', 'tests/peers/vitest.config.ts'],
  },
];

const total = { passed: 0, failed: 0, skipped: 0 };
/** What Vitest takes for `-g`, part of a name, has another letter. @param {string} argument */
const toVitest = (argument) => (argument === '-g' ? '-t' : argument);
const given = process.argv.slice(2);

for (const { family, variable, script, args } of suites) {
  const browser = await ensureBrowser(family);
  if (browser === undefined || python === undefined) {
    total.failed += 1;
    continue;
  }
  const { code, output } = await run(
    process.execPath,
    [join(root, script), ...args, ...(family === 'firefox' ? given.map(toVitest) : given)],
    {
      cwd: root,
      capture: true,
      env: { PEERS_PYTHON: python, [variable]: browser },
    },
  );
  const count = countClosingLine(output) ?? { passed: 0, failed: 1, skipped: 0 };
  total.passed += count.passed;
  total.failed += Math.max(count.failed + playwrightFailures(output), code === 0 ? 0 : 1);
  total.skipped += count.skipped;
}
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Playwright's list reporter writes failures on a line of their own. @param {string} output */
function playwrightFailures(output) {
  return Number(/^\s*(\d+) failed$/mu.exec(output)?.[1] ?? 0);
}
