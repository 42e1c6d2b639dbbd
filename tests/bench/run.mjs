// @ts-check
// `npm run bench`: builds, then measures the built extension. See `README.md` for what it takes.
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from '../scripts/ensure/browser.mjs';
import { ensureDependencies } from '../scripts/ensure/dependencies.mjs';
import { root } from '../scripts/ensure/root.mjs';
import { runNpm } from '../scripts/ensure/run.mjs';
import { stopWith } from '../scripts/ensure/stop-with.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    pairs: { type: 'string', default: '9' },
    cells: { type: 'string', multiple: true },
    'no-build': { type: 'boolean', default: false },
  },
});

await ensureDependencies();
const path = await ensureBrowser('chromium');
if (path === undefined) stopWith('The benchmark needs Chromium.');
process.env['CHROMIUM_PATH'] = path;
// Playwright lets go of the side panel unless it is told to attach to targets of type "other".
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

for (const script of values['no-build'] ? [] : ['build', 'build:firefox']) {
  const { code } = await runNpm(['run', '-s', script], { cwd: root });
  if (code !== 0) stopWith(`npm run ${script} failed: see its output above.`);
}

const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('./bench') }} */
const { module } = await runnerImport(fileURLToPath(new URL('bench.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const only = module.sections.filter((name) => values.only?.includes(name) ?? true);
if (only.length === 0) stopWith(`Sections are ${module.sections.join(', ')}.`);
const isWhole = await module.bench({
  only,
  pairs: Number(values.pairs),
  ...(values.cells === undefined ? {} : { cells: values.cells }),
  ...(values.json === undefined ? {} : { json: values.json }),
});
process.exit(isWhole ? 0 : 1);
