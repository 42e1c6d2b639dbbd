// The counts that `npm test` ends with are those of the runners, and nothing that failed is lost.
import { expect, test } from 'vitest';
import {
  closingLine,
  countClosingLine,
  countPlaywright,
  countVitest,
} from '../../scripts/test/count-results.mjs';
import { listOutput, listPlaywright, listVitest } from '../../scripts/test/list-failures.mjs';
import { toCount } from '../../scripts/test/run-stage.mjs';

test('a report of Vitest is counted, pending and todo as skipped', () => {
  const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  expect(countVitest({})).toBeUndefined();
});

test('a report of Playwright is counted, and a flaky test is a failed one', () => {
  const report = { stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 1 } };
  expect(countPlaywright(report)).toEqual({ passed: 4, failed: 3, skipped: 1 });
  expect(countPlaywright(null)).toBeUndefined();
});

test.each([
  ['3 passed, 0 failed\n', { passed: 3, failed: 0, skipped: 0 }],
  [
    '1 passed, 0 failed\nlater\n12 passed, 1 failed, 2 skipped',
    { passed: 12, failed: 1, skipped: 2 },
  ],
  [
    '\u001b[2m      Tests \u001b[22m 2 failed | 29 passed (31)',
    { passed: 29, failed: 2, skipped: 0 },
  ],
])('the closing line of %j is read', (output, expected) => {
  expect(countClosingLine(output)).toEqual(expected);
});

test('output without a closing line has no count', () => {
  expect(countClosingLine('Firefox ended before it listened.')).toBeUndefined();
});

test('a stage whose runner failed counts a failure, whatever the report says', () => {
  const unit = { name: 'unit', counts: 'vitest' } as const;
  expect(toCount(unit, 1, { passed: 5, failed: 0, skipped: 0 }).failed).toBe(1);
  expect(toCount(unit, 1, { passed: 5, failed: 3, skipped: 0 }).failed).toBe(3);
});

test('a stage that should count its tests and shows none has failed', () => {
  const unit = { name: 'unit', counts: 'vitest' } as const;
  expect(toCount(unit, 0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(toCount({ name: 'types' }, 0, undefined)).toEqual({ passed: 1, failed: 0, skipped: 0 });
});

test('the closing line names what was skipped only when something was', () => {
  expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('what failed is named with the first line of its reason', () => {
  const vitest = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'adds', status: 'passed', failureMessages: [] },
          {
            fullName: 'takes',
            status: 'failed',
            failureMessages: ['\u001b[31mError: 1\u001b[39m\nat'],
          },
        ],
      },
      { name: 'b.test.ts', status: 'failed', message: 'No such file', assertionResults: [] },
    ],
  };
  expect(listVitest(vitest)).toEqual(['takes: Error: 1', 'b.test.ts: No such file']);

  const failed = {
    title: 'opens',
    ok: false,
    tests: [{ results: [{ error: { message: 'No.' } }] }],
  };
  const playwright = { suites: [{ suites: [{ specs: [failed, { title: 'closes', ok: true }] }] }] };
  expect(listPlaywright(playwright)).toEqual(['opens: No.']);

  const output =
    ' FAIL  c.test.ts > a peer\n  1) d.spec.ts:3:1 › a story ────\n ✓ e\n FAIL  c.test.ts > a peer';
  expect(listOutput(output)).toEqual(['c.test.ts > a peer', 'd.spec.ts:3:1 › a story']);
});
