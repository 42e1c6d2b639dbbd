// @ts-check
// Decides which findings of the store's linter are allowed: those inside two unmodified libraries, and nothing else.

/**
 * @typedef {object} Finding
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 */

const allowedCode = 'UNSAFE_VAR_ASSIGNMENT';

// Taking them out would mean shipping modified libraries, which the store does not permit. `mark` is a name that stands
// in the library's built code and nowhere else.
const libraries = [
  // `dangerouslySetInnerHTML`, for elements and for custom elements; we never use it.
  { name: 'react-dom', mark: 'suppressHydrationWarning', count: 2 },
  // It writes into a parsed copy of the page, a document that loads and runs nothing.
  { name: '@mozilla/readability', mark: '_unwrapNoscriptImages', count: 2 },
];

/**
 * @param {{ errors: Finding[], warnings: Finding[], notices: Finding[] }} report
 * @param {(file: string) => string} readCode the built code of a file that the report names
 * @returns {{ problems: string[], explained: string[] }} `explained` names the libraries whose findings were all found
 */
export function judgeFindings({ errors, warnings, notices }, readCode) {
  const writes = warnings.filter((one) => one.code === allowedCode);
  const problems = [...errors, ...warnings, ...notices]
    .filter((one) => !writes.includes(one))
    .map(toLine);
  /** @type {string[]} */
  const explained = [];
  for (const file of new Set(writes.map((one) => one.file ?? ''))) {
    const found = writes.filter((one) => (one.file ?? '') === file);
    const code = readCode(file);
    const inside = libraries.filter((library) => code.includes(library.mark));
    const expected = inside.reduce((sum, library) => sum + library.count, 0);
    // More than the library's own are somebody else's; fewer mean that this list is out of date.
    if (found.length === expected) explained.push(...inside.map((library) => library.name));
    else problems.push(...found.map((one) => `${toLine(one)} (${expected} are explained here)`));
  }
  for (const { name } of libraries) {
    if (!explained.includes(name)) problems.push(`The findings of ${name} are not as listed.`);
  }
  return { problems, explained };
}

/** @param {Finding} finding */
const toLine = ({ code, file, line, message }) =>
  `${code} ${file ?? 'manifest.json'}${line === undefined ? '' : `:${line}`} ${message}`;
