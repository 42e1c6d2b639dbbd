// Holds the code to the layer table of `lib/README.md` and to the laws of the house, and proves that it would notice a breach.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBreaches, maxLines, type Sources } from './architecture/find-breaches';
import { findCycle, readLayerTable } from './architecture/layer-table';

const root = new URL('../..', import.meta.url).pathname;
const table = readLayerTable(readFileSync(join(root, 'lib/README.md'), 'utf8'));

function realSources(): Sources {
  const sources: Sources = {};
  for (const area of ['lib', 'components', 'entrypoints'])
    for (const entry of readEntries(area))
      if (/\.tsx?$/u.test(entry) && !entry.endsWith('.d.ts'))
        sources[entry] = readFileSync(join(root, entry), 'utf8');
  return sources;
}

function readEntries(area: string): string[] {
  try {
    return readdirSync(join(root, area), { recursive: true, encoding: 'utf8' }).map(
      (name) => `${area}/${name.replaceAll('\\', '/')}`,
    );
  } catch {
    return [];
  }
}

describe('the code', () => {
  const sources = realSources();

  test('keeps the layer table and the laws of the house', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(15);
    expect(findBreaches(table, sources)).toEqual([]);
  }, 60_000);

  test('has layers without a cycle', () => {
    expect(findCycle(table)).toBeUndefined();
  });
});

describe('a planted breach is noticed', () => {
  const breaches: [what: string, path: string, text: string, expected: string][] = [
    ['an import upwards', 'lib/wire/a.ts', "import { b } from '../turn/b';", 'imports lib/turn/b'],
    [
      'a type import',
      'lib/model/a.ts',
      "import type { B } from '../wire/b';",
      'imports lib/wire/b',
    ],
    ['an inline type import', 'lib/model/a.ts', "type B = import('../wire/b').B;", 'lib/wire/b'],
    ['a re-export', 'lib/model/a.ts', "export * from '../store/b';", 'imports lib/store/b'],
    ['a dynamic import', 'lib/model/a.ts', "void import('../store/b');", 'imports lib/store/b'],
    ['an aliased import', 'lib/model/a.ts', "import '@/lib/store/b';", 'imports lib/store/b'],
    [
      'a computed import',
      'lib/model/a.ts',
      'void import(`node:${x}`);',
      'imports what it computes',
    ],
    [
      'a folder outside the table',
      'lib/misc/a.ts',
      'export const a = 1;',
      'not in the layer table',
    ],
    ['lib reading components', 'lib/model/a.ts', "import '../../components/b';", 'components/b'],
    ['lib reading tests', 'lib/model/a.ts', "import '../../tests/b';", 'imports tests/b'],
    ['fetch in a transport', 'lib/transports/a.ts', "void fetch('https://a.test');", 'fetch'],
    ['fetch kept for later', 'lib/transports/a.ts', 'const io = { fetch };', 'touches fetch'],
    ['fetch by globalThis', 'lib/transports/a.ts', 'void globalThis.fetch(x);', 'touches fetch'],
    ['any global', 'lib/transports/a.ts', 'f(globalThis);', 'touches globalThis'],
    ['a beacon', 'components/a.ts', 'navigator.sendBeacon(x);', 'navigator.sendBeacon'],
    ['a socket', 'lib/transports/a.ts', 'new WebSocket(url);', 'touches WebSocket (network)'],
    ['XMLHttpRequest', 'lib/turn/a.ts', 'new XMLHttpRequest();', 'XMLHttpRequest (network)'],
    ['EventSource', 'lib/wire/a.ts', 'new EventSource(url);', 'EventSource (network)'],
    ['a database', 'lib/settings/a.ts', "indexedDB.open('a');", 'touches indexedDB'],
    ['the document', 'lib/server/a.ts', 'document.title;', 'touches document (DOM)'],
    ['the window', 'lib/messaging/a.ts', 'window.close();', 'touches window (DOM)'],
    ['the browser', 'lib/server/a.ts', 'chrome.runtime.id;', 'touches chrome (browser)'],
    ['the other browser', 'lib/server/a.ts', 'browser.tabs;', 'touches browser (browser)'],
    ['the time', 'lib/routing/a.ts', 'const now = () => Date.now();', 'Date.now (clock)'],
    ['the time as a date', 'lib/routing/a.ts', 'export const now = () => new Date();', 'Date()'],
    ['a timer', 'lib/turn/a.ts', 'setTimeout(f, 1);', 'touches setTimeout (clock)'],
    ['a timer in a signal', 'lib/egress/a.ts', 'AbortSignal.timeout(5);', 'AbortSignal.timeout'],
    ['chance', 'lib/routing/a.ts', 'Math.random();', 'touches Math.random (random)'],
    ['network in a component', 'components/panel/a.tsx', 'fetch(url);', 'touches fetch'],
    ['browser in a component', 'components/panel/a.tsx', 'chrome.tabs;', 'touches chrome'],
    ['a module-level let', 'lib/server/a.ts', 'let count = 0;', 'module state: let count'],
    ['an exported let', 'lib/server/a.ts', 'export let count = 0;', 'module state: let count'],
    ['a module-level map', 'lib/turn/a.ts', 'const seen = new Map();', 'seen (a container'],
    ['a module-level list', 'lib/turn/a.ts', 'const seen: string[] = [];', 'seen (a container'],
    [
      'a written constant',
      'lib/turn/a.ts',
      'const s = { n: 1 }; f(() => s.n++);',
      's is written to',
    ],
    ['a grown constant', 'lib/turn/a.ts', 'const s = [1]; f(() => s.push(2));', 's is written to'],
    ['a file too long', 'lib/turn/a.ts', 'f();\n'.repeat(maxLines + 1), `more than ${maxLines}`],
    ['a component too long', 'components/a.tsx', 'f();\n'.repeat(maxLines + 1), 'more than'],
    ['a default export', 'lib/turn/a.ts', 'export default 1;', 'has a default export'],
    ['a renamed default', 'components/a.ts', 'const a = 1; export { a as default };', 'default'],
    [
      'the polyfill elsewhere',
      'lib/platform/ports.ts',
      "import type { Runtime } from 'webextension-polyfill';",
      'imports the package webextension-polyfill',
    ],
    ['react in lib', 'lib/turn/a.ts', "import 'react';", 'imports the package react'],
    ['idb elsewhere', 'lib/server/a.ts', "import { openDB } from 'idb';", 'the package idb'],
    ['node in the product', 'lib/wire/a.ts', "import 'node:fs';", 'imports the package node:fs'],
    [
      'the element reaching for our messages',
      'components/chatkit/a.tsx',
      "import type { A } from '../../lib/messaging/messages';",
      'imports lib/messaging/messages',
    ],
    ['the element reaching out', 'components/chatkit/a.tsx', "import '../panel/b';", 'panel/b'],
    ['a component with a store', 'components/panel/a.ts', "import '../../lib/store/b';", 'store/b'],
    ['a component with turns', 'components/a.ts', "import '../lib/turn/b';", 'imports lib/turn/b'],
    ['use of an entrypoint', 'components/a.ts', "import '../entrypoints/b';", 'entrypoints/b'],
    [
      'the page script and the store',
      'entrypoints/page.content.ts',
      "import '../lib/store/b';",
      'b',
    ],
  ];

  test.each(breaches)('%s', (_what, path, text, expected) => {
    const found = findBreaches(table, { [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  test('a table that has gone, or names what does not exist', () => {
    expect(() => readLayerTable('# nothing')).toThrow('no layer table');
    expect(() => readLayerTable('| `a` | nobody | — |')).toThrow('unknown nobody');
    expect(() => readLayerTable('| `a` | — | magic |')).toThrow('unknown touch magic');
  });

  test('a cycle of layers', () => {
    const cyclic = readLayerTable('| `a` | b | — |\n| `b` | a | — |');
    expect(findCycle(cyclic)).toEqual(['a', 'b', 'a']);
  });

  test('a file that does not parse', () => {
    expect(() => findBreaches(table, { 'lib/wire/a.ts': 'const = ;' })).toThrow('lib/wire/a.ts');
  });
});

describe('what is allowed stays allowed', () => {
  const allowed: [what: string, path: string, text: string][] = [
    ['an import downwards', 'lib/turn/a.ts', "import { b } from '../routing/b';"],
    ['an import beside', 'lib/turn/a.ts', "import { b } from './b';"],
    ['a fetch that was given', 'lib/turn/a.ts', 'export const f = (io) => io.fetch(1);'],
    [
      'a fetch as a parameter',
      'lib/turn/a.ts',
      'export function f({ fetch }) { return fetch(1); }',
    ],
    ['the type of fetch', 'lib/egress/a.ts', 'export interface A { fetch: typeof fetch }'],
    ['a word of an object', 'lib/turn/a.ts', "export const a = { document: 1, fetch: 'x' };"],
    ['a date that was given', 'lib/turn/a.ts', 'export const f = (ms) => new Date(ms);'],
    ['a filled set of its own', 'lib/turn/a.ts', "const a = new Set(['b']); f(a.has(1));"],
    ['a frozen set', 'lib/turn/a.ts', "const a: ReadonlySet<string> = new Set(['b']);"],
    ['state inside a function', 'lib/turn/a.ts', 'export const f = () => { let n = 0; n += 1; };'],
    [
      'a list inside a function',
      'lib/turn/a.ts',
      'export const f = () => { const a = []; a.push(1); };',
    ],
    ['network where the table says so', 'lib/egress/a.ts', 'export const f = () => fetch(1);'],
    ['the polyfill at home', 'lib/platform/browser.ts', "import b from 'webextension-polyfill';"],
    [
      'an entrypoint with anything',
      'entrypoints/background/compose.ts',
      "import '../../lib/store/b';",
    ],
    ['a default entrypoint', 'entrypoints/background/index.ts', 'export default 1;'],
    ['a file of exactly the limit', 'lib/turn/a.ts', 'f();\n'.repeat(maxLines)],
  ];
  test.each(allowed)('%s', (_what, path, text) => {
    expect(findBreaches(table, { [path]: text })).toEqual([]);
  });
});
