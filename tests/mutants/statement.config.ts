// The server statements with one wrong line: named by the variable MUTANT, replaced as the file is read. Started by `server-mutants.test.ts`.
import { defineConfig } from 'vitest/config';
import { serverMutants } from './server-mutants';

const root = new URL('../..', import.meta.url).pathname;
const mutant = serverMutants.find(({ statement }) => statement === process.env['MUTANT']);

export default defineConfig({
  plugins: [
    {
      name: 'replace-one-line',
      enforce: 'pre',
      transform(code, id) {
        if (!mutant || id.split('?')[0] !== root + mutant.file) return undefined;
        if (code.split(mutant.search).length !== 2)
          throw new Error(`${mutant.file} does not hold this once: ${mutant.search}`);
        return code.replace(mutant.search, () => mutant.replacement);
      },
    },
  ],
  test: {
    root,
    include: ['tests/contract/server-statements/*.test.ts'],
    environment: 'node',
    // What never comes is a failure soon.
    testTimeout: 10_000,
  },
});
