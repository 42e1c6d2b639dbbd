// @ts-check
// Reads which tests failed, and of what, out of what a test runner wrote: the last lines of `npm test` name them, where a log that is cut keeps them. Used by `run-stage.mjs`.

/** The longest reason that is repeated, in characters: its first line. */
const reasonChars = 300;

/** Vitest's JSON report. @param {unknown} report @returns {string[]} */
export function listVitest(report) {
  return listOf(report, 'testResults').flatMap((file) => {
    const failed = listOf(file, 'assertionResults').filter(
      (test) => read(test, 'status') === 'failed',
    );
    if (failed.length > 0) {
      return failed.map((test) => say(read(test, 'fullName'), listOf(test, 'failureMessages')[0]));
    }
    // A file that does not load has no tests.
    return read(file, 'status') === 'failed'
      ? [say(read(file, 'name'), read(file, 'message'))]
      : [];
  });
}

/** Playwright's JSON report. @param {unknown} report @returns {string[]} */
export function listPlaywright(report) {
  const failed = listOf(report, 'specs')
    .filter((spec) => read(spec, 'ok') === false)
    .map((spec) => {
      const results = listOf(spec, 'tests').flatMap((test) => listOf(test, 'results'));
      const error = results.map((result) => read(result, 'error')).find(Boolean);
      return say(read(spec, 'title'), read(error, 'message'));
    });
  return [...failed, ...listOf(report, 'suites').flatMap(listPlaywright)];
}

/** A runner's output, in which Vitest writes `FAIL  file > test` and Playwright `1) file › test`. @param {string} output @returns {string[]} */
export function listOutput(output) {
  const found = toPlain(output)
    .split('\n')
    .map((line) => /^\s*(?:FAIL|\d+\))\s+(\S.*?)[\s─]*$/.exec(line)?.[1])
    .filter((line) => line !== undefined);
  return [...new Set(found)];
}

/** @param {unknown} name @param {unknown} reason */
function say(name, reason) {
  const [first] = typeof reason === 'string' ? toPlain(reason).trim().split('\n') : [];
  return `${String(name)}${first ? `: ${first.slice(0, reasonChars)}` : ''}`;
}

/** Without a terminal's colours. @param {string} text */
export function toPlain(text) {
  // oxlint-disable-next-line eslint/no-control-regex -- colours are written with escape characters
  return text.replace(/\u001b\[[0-9;]*m/g, '');
}

/** @param {unknown} value @param {string} key @returns {unknown} */
function read(value, key) {
  return value !== null && typeof value === 'object'
    ? /** @type {Record<string, unknown>} */ (value)[key]
    : undefined;
}

/** @param {unknown} value @param {string} key @returns {unknown[]} */
function listOf(value, key) {
  const found = read(value, key);
  return Array.isArray(found) ? found : [];
}
