// The two recipes of the map, executed as they are written there: in a copy of the tree, compiled and tested.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readRecipe } from '../support/read-recipe';

const root = resolve(import.meta.dirname, '../..');
const map = readFileSync(join(root, 'lib/README.md'), 'utf8');
/** Everything that the compiler and the tests of the recipes read. */
const needed = ['.wxt', 'components', 'entrypoints', 'lib', 'public', 'tests'];
const alone = ['package.json', 'tsconfig.json', 'wxt.config.ts'];
const slow = 240_000;

let tree = '';
beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'beside-recipe-'));
  for (const name of [...needed, ...alone])
    cpSync(join(root, name), join(tree, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
}, slow);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function follow(heading: string): string[] {
  const { files, changes } = readRecipe(map, heading);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  for (const { path, before, after } of changes) {
    const text = readFileSync(join(tree, path), 'utf8');
    expect(text.split(before), `${path}: ${before}`).toHaveLength(2);
    writeFileSync(
      join(tree, path),
      text.replace(before, () => after),
    );
  }
  return files.map(({ path }) => path);
}

/** Runs a program of the tree's packages and returns what it said. Throws, with its words, when it fails. */
function run(program: string, ...options: string[]): string {
  try {
    return execFileSync(join(tree, 'node_modules/.bin', program), options, {
      cwd: tree,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      stdio: 'pipe',
    });
  } catch (error) {
    const said = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} failed:\n${said.stdout ?? ''}${said.stderr ?? ''}`, {
      cause: error,
    });
  }
}

const runTests = (...options: string[]) =>
  run('vitest', 'run', '-c', 'tests/vitest.config.ts', ...options);

test(
  'both recipes compile, and what they add keeps the contract of its kind',
  () => {
    const added = [...follow('Add a transport'), ...follow('Add a step')];
    expect(added).toContain('lib/transports/lines.ts');
    expect(added).toContain('lib/pipeline/steps/drop-signature.ts');
    const compiled = {
      extends: './tsconfig.json',
      include: ['.wxt/wxt.d.ts', '.wxt/types/*.d.ts', 'lib', ...added],
    };
    writeFileSync(join(tree, 'tsconfig.recipe.json'), JSON.stringify(compiled));
    run('tsc', '--noEmit', '-p', 'tsconfig.recipe.json');
    runTests('tests/unit/settings/team-schema.test.ts', '-u');
    const schema = readFileSync(join(tree, 'public/team.schema.json'), 'utf8');
    expect(schema).toContain('"lines"');
    // By name, or the recordings of all the others would be played once more.
    const contract = runTests(
      'tests/contract/transports.test.ts',
      '-t',
      'the transport .lines|no recording',
    );
    expect(contract).toMatch(/Tests +4 passed/u);
    const steps = runTests(
      'tests/unit/pipeline/drop-signature.test.ts',
      'tests/unit/architecture.test.ts',
    );
    expect(steps).toMatch(/Test Files +2 passed/u);
  },
  slow,
);

test(
  'a transport without a recording fails by its name',
  () => {
    rmSync(join(tree, 'tests/fixtures/transports/lines'), { recursive: true });
    expect(() =>
      runTests('tests/contract/transports.test.ts', '-t', 'the transport .lines'),
    ).toThrow('tests/fixtures/transports/lines');
  },
  slow,
);
