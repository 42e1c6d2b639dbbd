// What the first run on a machine installs, and where it looks for browsers.
import { expect, test } from 'vitest';
import { staleBecause } from '../../scripts/ensure/dependencies.mjs';
import { browserPlaces } from '../../scripts/ensure/installed-browsers.mjs';
import { judgeFindings } from '../../scripts/lint-store/judge-findings.mjs';

const locked = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.2.3' },
  'node_modules/b': { version: '2.0.0', optional: true },
};

test('dependencies that match the lockfile are left alone, also without those for other systems', () => {
  expect(staleBecause(locked, { 'node_modules/a': { version: '1.2.3' } })).toBeUndefined();
});

test('a missing or different package is a reason to install', () => {
  expect(staleBecause(locked, undefined)).toBe('none are there yet');
  expect(staleBecause(locked, {})).toBe('a is not 1.2.3');
  expect(
    staleBecause(locked, {
      'node_modules/a': { version: '1.2.3' },
      'node_modules/b': { version: '1.9.9' },
    }),
  ).toBe('b is not 2.0.0');
});

test('a browser named by the environment is the only place', () => {
  const env = { CHROMIUM_PATH: '/opt/browser', PATH: '/usr/bin' };
  expect(browserPlaces('chromium', 'linux', env, '/home/user')).toEqual(['/opt/browser']);
});

test('each system has its own places, Chromium before branded browsers on Linux', () => {
  const linux = browserPlaces('chromium', 'linux', { PATH: '/usr/bin:/snap/bin' }, '/home/user');
  expect(linux.slice(0, 2)).toEqual(['/usr/bin/chromium', '/snap/bin/chromium']);
  expect(linux).toContain('/usr/bin/microsoft-edge');
  expect(browserPlaces('firefox', 'darwin', {}, '/Users/user')).toContain(
    '/Users/user/Applications/Firefox.app/Contents/MacOS/firefox',
  );
  const programs = { ProgramFiles: 'C:\\Program Files' };
  expect(browserPlaces('chromium', 'win32', programs, 'C:\\Users\\user')[0]).toBe(
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );
});

const code: Record<string, string> = {
  'react.js': 'suppressHydrationWarning',
  'page.js': '_unwrapNoscriptImages',
  'colors.js': 'previously highlighted',
  'pdf.js': 'Setting up fake worker failed',
  'worker.js': 'PostScriptCompiler',
  'ours.js': 'element.innerHTML = text',
};
const readCode = (file: string) => code[file] ?? '';
const write = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'innerHTML' };
const run = { code: 'DANGEROUS_EVAL', message: 'new Function' };
const inFile = (file: string, ...found: (typeof write)[]) => found.map((one) => ({ ...one, file }));
const react = { ...write, file: 'react.js' };
const rest = [
  ...inFile('react.js', write),
  ...inFile('page.js', write, write),
  ...inFile('colors.js', write),
  ...inFile('pdf.js', write, run),
  ...inFile('worker.js', write, run, run),
];
const known = [react, ...rest];

test('the findings inside unmodified libraries are explained', () => {
  const report = { errors: [], warnings: known, notices: [] };
  expect(judgeFindings(report, readCode)).toEqual({
    problems: [],
    explained: [
      'react-dom',
      '@mozilla/readability',
      'highlight.js',
      'pdfjs-dist',
      "pdfjs-dist's worker",
    ],
  });
});

test.each([
  ['a third one in the same file', [...known, react]],
  ['one that is gone', rest],
  ['one in a file of ours', [...known, { ...write, file: 'ours.js' }]],
  ['any other warning', [...known, run]],
  ['a list that is out of date', []],
])('%s fails', (_name, warnings) => {
  expect(judgeFindings({ errors: [], warnings, notices: [] }, readCode).problems).not.toEqual([]);
});

test('an error or a notice fails', () => {
  const other = { code: 'OTHER', message: 'something' };
  for (const report of [
    { errors: [other], warnings: known, notices: [] },
    { errors: [], warnings: known, notices: [other] },
  ]) {
    expect(judgeFindings(report, readCode).problems).toHaveLength(1);
  }
});
