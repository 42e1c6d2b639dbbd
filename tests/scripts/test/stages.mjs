// @ts-check
// What `npm test` runs, in this order.

/**
 * @typedef {object} Stage
 * @property {string} name the npm script
 * @property {'vitest' | 'playwright' | 'closing-line'} [counts] how its tests are counted; absent: the stage is one test
 * @property {Need[]} [needs] what it cannot run without
 * @property {string[]} [after] stages without whose success it would test nothing
 */

/** @typedef {'chromium' | 'firefox' | 'python' | 'screen'} Need */

/** @type {Stage[]} */
export const stages = [
  { name: 'format' },
  { name: 'lint' },
  { name: 'types' },
  { name: 'unit', counts: 'vitest' },
  { name: 'element', counts: 'vitest', needs: ['chromium', 'firefox'] },
  { name: 'build' },
  { name: 'build:firefox' },
  { name: 'lint:store', after: ['build:firefox'] },
  { name: 'e2e', counts: 'playwright', needs: ['chromium'], after: ['build'] },
  {
    name: 'e2e:prompt',
    counts: 'playwright',
    needs: ['chromium', 'screen'],
    after: ['build'],
  },
  { name: 'e2e:firefox', counts: 'closing-line', needs: ['firefox'], after: ['build:firefox'] },
  {
    name: 'peers',
    counts: 'closing-line',
    needs: ['python', 'chromium', 'firefox'],
    after: ['build', 'build:firefox'],
  },
];
