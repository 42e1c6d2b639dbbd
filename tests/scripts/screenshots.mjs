// @ts-check
// `npm run screenshots`: tells the story of the first hour in Chromium and keeps the pictures that stand in the README, in `.github/pictures`. Needs the build.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The pictures that are kept, of all that the story takes. */
const kept = ['start', 'answer', 'fallback'];

const taken = mkdtempSync(join(tmpdir(), 'beside-pictures-'));
const told = spawnSync('npx playwright test -c tests/playwright.config.ts -g "the first hour"', {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, BESIDE_PICTURES: taken },
});
if (told.status === 0) {
  mkdirSync('.github/pictures', { recursive: true });
  for (const name of kept)
    cpSync(join(taken, 'chromium', `${name}.png`), join('.github/pictures', `${name}.png`));
}
rmSync(taken, { recursive: true, force: true });
process.exitCode = told.status ?? 1;
