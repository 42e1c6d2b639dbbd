// @ts-check
// Decides which findings of the store's linter are allowed: those inside unmodified libraries, and nothing else.

/**
 * @typedef {object} Finding
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 * @property {number} [line]
 */

const assignment = 'UNSAFE_VAR_ASSIGNMENT';
const evaluation = 'DANGEROUS_EVAL';

// Taking them out would mean shipping modified libraries, which the store does not permit. `mark` is a name that stands
// in the library's built code and nowhere else; `counts` says how often the linter finds what.
/** @type {{ name: string, mark: string, counts: Record<string, number> }[]} */
const libraries = [
  // `dangerouslySetInnerHTML`, for elements and for custom elements; we never use it.
  { name: 'react-dom', mark: 'suppressHydrationWarning', counts: { [assignment]: 2 } },
  // It writes into a parsed copy of the page, a document that loads and runs nothing.
  { name: '@mozilla/readability', mark: '_unwrapNoscriptImages', counts: { [assignment]: 2 } },
  // Its function for elements of a page, which we never call: we take its tokens.
  { name: 'highlight.js', mark: 'previously highlighted', counts: { [assignment]: 1 } },
  // It tries whether it may evaluate; our CSP says no, and `isEvalSupported: false` says it need not try. The import is
  // of its worker's own code, where no worker can be started.
  {
    name: 'pdfjs-dist',
    mark: 'Setting up fake worker failed',
    counts: { [evaluation]: 1, [assignment]: 1 },
  },
  // The same test, and a compiler for functions in a file that is used where the test succeeded.
  {
    name: "pdfjs-dist's worker",
    mark: 'PostScriptCompiler',
    counts: { [evaluation]: 2, [assignment]: 1 },
  },
];

/**
 * @param {{ errors: Finding[], warnings: Finding[], notices: Finding[] }} report
 * @param {(file: string) => string} readCode the built code of a file that the report names
 * @returns {{ problems: string[], explained: string[] }} `explained` names the libraries whose findings were all found
 */
export function judgeFindings({ errors, warnings, notices }, readCode) {
  const codes = [assignment, evaluation];
  const known = warnings.filter((one) => codes.includes(one.code));
  const problems = [...errors, ...warnings, ...notices]
    .filter((one) => !known.includes(one))
    .map(toLine);
  /** @type {string[]} */
  const explained = [];
  for (const file of new Set(known.map((one) => one.file ?? ''))) {
    const code = readCode(file);
    const inside = libraries.filter((library) => code.includes(library.mark));
    const unexplained = codes.flatMap((kind) => {
      const found = known.filter((one) => (one.file ?? '') === file && one.code === kind);
      const expected = inside.reduce((sum, library) => sum + (library.counts[kind] ?? 0), 0);
      // More than the library's own are somebody else's; fewer mean that this list is out of date.
      return found.length === expected
        ? []
        : found.map((one) => `${toLine(one)} (${expected} are explained here)`);
    });
    if (unexplained.length === 0) explained.push(...inside.map((library) => library.name));
    else problems.push(...unexplained);
  }
  for (const { name } of libraries) {
    if (!explained.includes(name)) problems.push(`The findings of ${name} are not as listed.`);
  }
  return { problems, explained };
}

/** @param {Finding} finding */
const toLine = ({ code, file, line, message }) =>
  `${code} ${file ?? 'manifest.json'}${line === undefined ? '' : `:${line}`} ${message}`;
