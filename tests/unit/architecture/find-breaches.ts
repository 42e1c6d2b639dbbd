// The laws of the house, checked on sources given as text: real files and planted ones alike. Called by `architecture.test.ts`.
import { posix } from 'node:path';
import type { Capability, Layer } from './layer-table';
import { computedImport, readSource } from './read-source';

/** Path from the root of the repository, with `/`, to the file's text. */
export type Sources = Record<string, string>;

export const maxLines = 250;
/** Texts are data: one file a language, however many there are. */
const isCatalogue = /^lib\/languages\/(?:texts|translations)\//u;

const hiddenFromComponents = ['server', 'turn', 'pipeline', 'routing', 'store'];
const openToElement = ['chatkit', 'wire', 'shared', 'languages'];
const openToPageScript = ['page', 'messaging', 'shared'];

/** Packages that only some places may import; every other package is open to all. */
const packageRules: { name: RegExp; open: RegExp }[] = [
  { name: /^webextension-polyfill$/u, open: /^lib\/platform\/browser\.ts$/u },
  { name: /^(wxt|#imports)(\/|$)/u, open: /^entrypoints\//u },
  { name: /^(idb|fake-indexeddb)$/u, open: /^lib\/(store\/|session\/sealed-keys\.ts$)/u },
  { name: /^(react|react-dom|@openai\/chatkit-react)(\/|$)/u, open: /^(components|entrypoints)\// },
  { name: /^(node:|vite|vitest|fast-check|happy-dom|playwright)/u, open: /^$/u },
];

/** The path an import means inside the repository, or nothing for a package. */
function resolveImport(from: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  return /^(@@|@|~~|~)\//u.test(name) ? name.replace(/^[@~]+\//u, '') : undefined;
}

function areaOf(path: string): { area: string; folder: string } {
  const [area = '', folder = ''] = path.split('/');
  return { area, folder };
}

function importBreach(
  table: ReadonlyMap<string, Layer>,
  from: string,
  name: string,
): string | undefined {
  if (name === computedImport) return 'imports what it computes';
  const target = resolveImport(from, name);
  if (target === undefined) {
    const rule = packageRules.find((rule) => rule.name.test(name));
    return rule && !rule.open.test(from) ? `imports the package ${name}` : undefined;
  }
  const here = areaOf(from);
  const there = areaOf(target);
  const refusal = `imports ${target}`;
  if (there.area === 'entrypoints') return here.area === 'entrypoints' ? undefined : refusal;
  if (there.area === 'tests') return refusal;
  if (from === 'entrypoints/page.content.ts')
    return there.area === 'lib' && openToPageScript.includes(there.folder) ? undefined : refusal;
  if (here.area === 'lib') {
    if (there.area !== 'lib') return refusal;
    if (there.folder === here.folder) return undefined;
    return table.get(here.folder)?.imports.has(there.folder) ? undefined : refusal;
  }
  if (from.startsWith('components/chatkit/')) {
    if (target.startsWith('components/chatkit/')) return undefined;
    return there.area === 'lib' && openToElement.includes(there.folder) ? undefined : refusal;
  }
  if (here.area === 'components' && there.area === 'lib')
    return hiddenFromComponents.includes(there.folder) ? refusal : undefined;
  return undefined;
}

/** ChatKit's own contract: without `api.fetch` the element calls a server by itself. Our panel always gives one. */
const ownFetchOfElement = 'components/chatkit/options.ts';

function mayTouch(
  table: ReadonlyMap<string, Layer>,
  path: string,
  capability: Capability,
): boolean {
  const { area, folder } = areaOf(path);
  if (path === ownFetchOfElement && capability === 'network') return true;
  if (area === 'lib') return table.get(folder)?.touches.has(capability) ?? false;
  if (area === 'components')
    return capability !== 'network' && capability !== 'indexedDB' && capability !== 'browser';
  return true;
}

/** Every breach as `path: what`, empty when the sources keep the laws. */
export function findBreaches(table: ReadonlyMap<string, Layer>, sources: Sources): string[] {
  return Object.entries(sources).flatMap(([path, text]) => {
    const facts = readSource(path, text);
    const { area, folder } = areaOf(path);
    const found: string[] = [];
    if (area === 'lib' && !table.has(folder)) found.push(`lib/${folder} is not in the layer table`);
    for (const name of facts.imports) {
      const breach = importBreach(table, path, name);
      if (breach) found.push(breach);
    }
    for (const { name, capability } of facts.touches)
      if (!mayTouch(table, path, capability)) found.push(`touches ${name} (${capability})`);
    if (area === 'lib') found.push(...facts.mutableState.map((state) => `module state: ${state}`));
    if (facts.hasDefaultExport && area !== 'entrypoints') found.push('has a default export');
    const lines = text.trimEnd().split('\n').length;
    if (lines > maxLines && !isCatalogue.test(path))
      found.push(`has ${lines} lines, more than ${maxLines}`);
    return [...new Set(found)].map((breach) => `${path}: ${breach}`);
  });
}
