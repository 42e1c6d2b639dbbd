// @ts-check
// `npm test`: installs what is missing, runs every stage, and ends with one plain line of counts. `--all` makes a missing browser or Python a failure, not a skip; `--only NAME` runs one stage.
import { parseArgs } from 'node:util';
import { ensureDependencies } from './ensure/dependencies.mjs';
import { stopWith } from './ensure/stop-with.mjs';
import { closingLine } from './test/count-results.mjs';
import { ensureNeed } from './test/ensure-need.mjs';
import { runStage } from './test/run-stage.mjs';
import { stages } from './test/stages.mjs';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  },
});
const only = values.only;
const chosen = stages.filter((stage) => only === undefined || only.includes(stage.name));
if (chosen.length === 0) stopWith(`Stages are ${stages.map((one) => one.name).join(', ')}.`);

await ensureDependencies();

/** @type {{ name: string, count: import('./test/count-results.mjs').Count, failures?: string[], seconds: number, note?: string }[]} */
const results = [];
/** @type {Record<string, string>} */
const environment = {};
for (const stage of chosen) {
  console.log(`\n== ${stage.name}`);
  const begun = Date.now();
  const result = await attempt(stage);
  const seconds = Math.round((Date.now() - begun) / 1000);
  results.push({ name: stage.name, seconds, ...result });
  if (result.note !== undefined) console.log(result.note);
}

console.log('');
for (const { name, count, failures, seconds, note } of results) {
  console.log(`${name.padEnd(14)} ${closingLine(count)} in ${seconds} s${note ? `: ${note}` : ''}`);
  for (const failure of failures ?? []) console.log(`  ${failure}`);
}
const total = results.reduce(
  (sum, { count }) => ({
    passed: sum.passed + count.passed,
    failed: sum.failed + count.failed,
    skipped: sum.skipped + count.skipped,
  }),
  { passed: 0, failed: 0, skipped: 0 },
);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** @param {import('./test/stages.mjs').Stage} stage @returns {Promise<{ count: import('./test/count-results.mjs').Count, failures?: string[], note?: string }>} */
async function attempt(stage) {
  const failed = { passed: 0, failed: 1, skipped: 0 };
  const before = stage.after?.find((name) =>
    results.some((result) => result.name === name && result.count.failed > 0),
  );
  if (before !== undefined) return { count: failed, note: `Not run, because ${before} failed.` };
  for (const need of stage.needs ?? []) {
    const found = await ensureNeed(need);
    if ('env' in found) Object.assign(environment, found.env);
    else return { count: values.all ? failed : { passed: 0, failed: 0, skipped: 1 }, ...found };
  }
  return runStage(stage, environment);
}
