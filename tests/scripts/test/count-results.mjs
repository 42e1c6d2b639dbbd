// @ts-check
// Reads how many tests passed out of what a test runner wrote. Used by `run-stage.mjs`.
import { toPlain } from './list-failures.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** Vitest's JSON report; undefined when it is no such report. @param {unknown} report @returns {Count | undefined} */
export function countVitest(report) {
  const numbers = toNumbers(report);
  const { numPassedTests: passed, numFailedTests: failed } = numbers;
  if (passed === undefined || failed === undefined) return undefined;
  const skipped = (numbers['numPendingTests'] ?? 0) + (numbers['numTodoTests'] ?? 0);
  return { passed, failed, skipped };
}

/** Playwright's JSON report. A test that passed only at a second try counts as failed. @param {unknown} report @returns {Count | undefined} */
export function countPlaywright(report) {
  const stats = report !== null && typeof report === 'object' && 'stats' in report && report.stats;
  const { expected, unexpected, flaky, skipped } = toNumbers(stats);
  if (expected === undefined || unexpected === undefined) return undefined;
  return { passed: expected, failed: unexpected + (flaky ?? 0), skipped: skipped ?? 0 };
}

/** The last closing line of a runner's output: `N passed, N failed[, N skipped]`, or Vitest's own `Tests  N passed | N failed (N)`. @param {string} output @returns {Count | undefined} */
export function countClosingLine(output) {
  const line = toPlain(output)
    .split('\n')
    .map((text) => text.trim())
    .findLast((text) => /^(?:Tests\s+)?\d+ (?:passed|failed)\b/.test(text));
  if (line === undefined) return undefined;
  /** @param {string} word */
  const amount = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(line)?.[1] ?? 0);
  return { passed: amount('passed'), failed: amount('failed'), skipped: amount('skipped') };
}

/** @param {Count} count */
export function closingLine({ passed, failed, skipped }) {
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${rest}`;
}

/** @param {unknown} value @returns {Record<string, number | undefined>} */
function toNumbers(value) {
  if (value === null || typeof value !== 'object') return {};
  return Object.fromEntries(Object.entries(value).filter(([, one]) => typeof one === 'number'));
}
