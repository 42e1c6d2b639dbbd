// @ts-check
// `npm run fuzz`: hostile streams through the element in both browsers. `-- --streams N` (2,000), `--seed S` repeats a run.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './ensure/root.mjs';
import { run } from './ensure/run.mjs';

const { values } = parseArgs({
  options: { streams: { type: 'string', default: '2000' }, seed: { type: 'string' } },
});
const { code } = await run(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '-c',
    'tests/element/vitest.config.ts',
    'fuzz',
  ],
  {
    cwd: root,
    env: {
      FUZZ_STREAMS: values.streams,
      ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
    },
  },
);
process.exitCode = code;
