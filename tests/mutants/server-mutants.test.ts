// Runs the server statements with one wrong line at a time: the tests of that number must notice. `npm run mutants -- server`.
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod/mini';
import { leftOut } from '../contract/server-statements/left-out';
import { serverMutants } from './server-mutants';

const root = new URL('../..', import.meta.url).pathname;
const folder = 'tests/contract/server-statements';
const numbers = Array.from({ length: 45 }, (_, place) => place + 1)
  .filter((number) => !(number in leftOut))
  .map((number) => `S${String(number).padStart(2, '0')}`);
/** `S15` alone, or several by a comma. */
const chosen = numbers.filter((one) => process.env['MUTANTS']?.includes(one) ?? true);

const summary = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });

/** Those that hold tests of a number; all of them where none is given. */
function filesOf(statement: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .filter((path) => readFileSync(join(root, path), 'utf8').includes(`${statement}: `));
}

/** How the tests of a number end with its wrong line; without a number, all of them as the code stands. */
async function run(statement = '') {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const config = 'tests/mutants/statement.config.ts';
  const said = await new Promise<string>((resolve) => {
    execFile(
      process.execPath,
      [
        vitest,
        'run',
        '-c',
        config,
        '--reporter=json',
        '-t',
        `${statement}: `,
        ...filesOf(statement),
      ],
      { cwd: root, env: { ...process.env, MUTANT: statement }, maxBuffer: 2 ** 26 },
      (_error, stdout) => resolve(stdout),
    );
  });
  const { numPassedTests, numFailedTests } = summary.parse(JSON.parse(said));
  // A line that was not found, or no test of this name, is no failure of a test.
  if (numPassedTests + numFailedTests === 0) throw new Error(said.slice(0, 2000));
  return { passed: numPassedTests, failed: numFailedTests };
}

test('every tested statement has one wrong line', () => {
  expect(serverMutants.map(({ statement }) => statement)).toEqual(numbers);
});

test('without a wrong line every statement holds', async () => {
  expect(await run()).toMatchObject({ failed: 0 });
});

test.each(chosen)('a wrong line in the way of %s is noticed', async (statement) => {
  expect((await run(statement)).failed).toBeGreaterThan(0);
});
