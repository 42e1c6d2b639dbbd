// @ts-check
// `npm run lint:store`: what the Firefox store's linter says about the build. Those inside unmodified libraries are explained, every other one fails.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeFindings } from './lint-store/judge-findings.mjs';
import { root } from './ensure/root.mjs';
import { stopWith } from './ensure/stop-with.mjs';

const build = join(root, process.argv[2] ?? '.output/firefox-mv3');
if (!existsSync(join(build, 'manifest.json'))) {
  stopWith('There is no Firefox build: run "npm run build:firefox" first.');
}
const cli = join(root, 'node_modules/web-ext/bin/web-ext.js');
const args = ['lint', '--source-dir', build, '--output', 'json', '--no-config-discovery'];

/** @type {string} */
const output = await new Promise((resolve) => {
  // The linter's own exit code is not asked: warnings do not set it.
  execFile(process.execPath, [cli, ...args], { maxBuffer: 64 * 1024 * 1024 }, (_error, stdout) =>
    resolve(stdout),
  );
});
const { problems, explained } = judgeFindings(JSON.parse(output), (file) =>
  readFileSync(join(build, file), 'utf8'),
);
for (const problem of problems) console.log(problem);
console.log(
  problems.length === 0
    ? `The store's linter found nothing but what unmodified ${explained.join(', ')} bring along.`
    : "The store's linter found what is not explained.",
);
process.exitCode = problems.length === 0 ? 0 : 1;
