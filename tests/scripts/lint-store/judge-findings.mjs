// @ts-check
// Decides which findings of the store's linter are allowed: the two in unmodified React, and nothing else.

/**
 * @typedef {object} Finding
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 */

// `dangerouslySetInnerHTML` of react-dom, once for elements and once for custom elements. Taking them out would mean
// shipping a modified library, which the store does not permit.
const allowed = { code: 'UNSAFE_VAR_ASSIGNMENT', count: 2 };

/** @param {{ errors: Finding[], warnings: Finding[], notices: Finding[] }} report @returns {{ problems: string[], explained: number }} */
export function judgeFindings({ errors, warnings, notices }) {
  const all = [...errors, ...warnings, ...notices];
  const explained = warnings.filter((one) => one.code === allowed.code);
  const problems = all.filter((one) => !explained.includes(one)).map(toLine);
  if (explained.length !== allowed.count || new Set(explained.map((one) => one.file)).size !== 1) {
    problems.push(
      `Expected ${allowed.count} times ${allowed.code}, in one file; found ${explained.length}:`,
      ...explained.map(toLine),
    );
  }
  return { problems, explained: explained.length };
}

/** @param {Finding} finding */
const toLine = ({ code, file, line, message }) =>
  `${code} ${file ?? 'manifest.json'}${line === undefined ? '' : `:${line}`} ${message}`;
