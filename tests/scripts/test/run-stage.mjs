// @ts-check
// Runs one stage with live output and counts its tests. Used by `test.mjs`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../ensure/root.mjs';
import { runNpm } from '../ensure/run.mjs';
import { countClosingLine, countPlaywright, countVitest } from './count-results.mjs';
import { listOutput, listPlaywright, listVitest } from './list-failures.mjs';

/**
 * @import { Count } from './count-results.mjs'
 * @import { Stage } from './stages.mjs'
 */

/** @param {Stage} stage @param {Record<string, string>} env @returns {Promise<{ count: Count, failures: string[] }>} */
export async function runStage(stage, env) {
  const folder = join(root, '.output/reports');
  const report = join(folder, `${stage.name.replace(':', '-')}.json`);
  mkdirSync(folder, { recursive: true });
  // What an earlier run left must not be counted for this one.
  rmSync(report, { force: true });
  const { code, output } = await runNpm(['run', '-s', stage.name, ...reporting(stage, report)], {
    cwd: root,
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    capture: stage.counts === 'closing-line',
  });
  return {
    count: toCount(stage, code, readCount(stage, report, output)),
    failures: code === 0 ? [] : readFailures(stage, report, output),
  };
}

/**
 * A stage that failed counts at least one failure, whatever its report says: a file that does not even load has no tests.
 * A stage that counts its tests and shows none has failed as well.
 * @param {Stage} stage @param {number} code @param {Count | undefined} counted @returns {Count}
 */
export function toCount(stage, code, counted) {
  const succeeded = code === 0 && (stage.counts === undefined || counted !== undefined);
  const count = counted ?? { passed: succeeded ? 1 : 0, failed: 0, skipped: 0 };
  return succeeded ? count : { ...count, failed: Math.max(count.failed, 1) };
}

/** @param {Stage} stage @param {string} report @returns {string[]} */
function reporting(stage, report) {
  if (stage.counts === 'vitest') {
    return ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  }
  return stage.counts === 'playwright' ? ['--', '--reporter=list,json'] : [];
}

/** @param {Stage} stage @param {string} report @param {string} output @returns {Count | undefined} */
function readCount(stage, report, output) {
  if (stage.counts === 'closing-line') return countClosingLine(output);
  if (stage.counts === undefined || !existsSync(report)) return undefined;
  const parsed = parse(report);
  return stage.counts === 'vitest' ? countVitest(parsed) : countPlaywright(parsed);
}

/** @param {Stage} stage @param {string} report @param {string} output @returns {string[]} */
function readFailures(stage, report, output) {
  if (stage.counts === 'closing-line') return listOutput(output);
  if (stage.counts === undefined || !existsSync(report)) return [];
  return stage.counts === 'vitest' ? listVitest(parse(report)) : listPlaywright(parse(report));
}

/** @param {string} report @returns {unknown} */
function parse(report) {
  return JSON.parse(readFileSync(report, 'utf8'));
}
