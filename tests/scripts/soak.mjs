// @ts-check
// `npm run soak`: the stories about death at random moments, over and over, each round from another seed. `-- --rounds N`, default 10.
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './ensure/browser.mjs';
import { root } from './ensure/root.mjs';
import { run } from './ensure/run.mjs';
import { closingLine } from './test/count-results.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } });

const suites = /** @type {const} */ ([
  [
    'chromium',
    'CHROMIUM_PATH',
    ['@playwright/test/cli.js', 'test', '-c', 'tests/playwright.config.ts', '-g', 'kill'],
  ],
  [
    'firefox',
    'FIREFOX_PATH',
    ['vitest/vitest.mjs', 'run', '-c', 'tests/e2e/firefox/vitest.config.ts', '-t', 'kill'],
  ],
]);

/** Hostile streams through the element, once: each has a seed of its own. */
const fuzz = join(root, 'tests/scripts/fuzz.mjs');

const total = { passed: 0, failed: 0, skipped: 0 };
for (let round = 1; round <= Number(values.rounds); round++) {
  const seed = String(randomInt(1_000_000));
  for (const [family, variable, [script, ...args]] of suites) {
    const browser = await ensureBrowser(family);
    if (browser === undefined) {
      total.skipped += 1;
      continue;
    }
    console.log(`\nRound ${round}, ${family}, E2E_SEED=${seed}`);
    const { code } = await run(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      env: { E2E_SEED: seed, [variable]: browser },
    });
    if (code === 0) total.passed += 1;
    else total.failed += 1;
  }
}
const { code } = await run(process.execPath, [fuzz], { cwd: root });
if (code === 0) total.passed += 1;
else total.failed += 1;
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
