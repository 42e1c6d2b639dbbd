// Reads the layer table of `lib/README.md`: what each folder may import and touch. Called by `architecture.test.ts`.

export type Capability = 'network' | 'indexedDB' | 'DOM' | 'browser' | 'clock' | 'random';

export interface Layer {
  imports: ReadonlySet<string>;
  touches: ReadonlySet<Capability>;
}

const capabilities: readonly string[] = [
  'network',
  'indexedDB',
  'DOM',
  'browser',
  'clock',
  'random',
];

function words(cell: string): string[] {
  return cell.split(/[\s,—]+/u).filter((word) => word !== '');
}

function isCapability(word: string): word is Capability {
  return capabilities.includes(word);
}

/** The table's rows by folder name. Throws when a row names a folder or a capability that does not exist. */
export function readLayerTable(markdown: string): Map<string, Layer> {
  const table = new Map<string, Layer>();
  for (const line of markdown.split('\n')) {
    const [, first = '', imports = '', touches = ''] = line.split('|');
    const folder = /^\s*`(\w+)`/u.exec(first)?.[1];
    if (folder === undefined) continue;
    const unknown = words(touches).filter((word) => !isCapability(word));
    if (unknown.length > 0) throw new Error(`lib/README.md: unknown touch ${unknown.join(' ')}`);
    table.set(folder, {
      imports: new Set(words(imports)),
      touches: new Set(words(touches).filter(isCapability)),
    });
  }
  if (table.size === 0) throw new Error('lib/README.md: no layer table found');
  for (const [folder, { imports }] of table)
    for (const name of imports)
      if (!table.has(name)) throw new Error(`lib/README.md: ${folder} imports unknown ${name}`);
  return table;
}

/** A cycle of folders in the table, or nothing. */
export function findCycle(table: ReadonlyMap<string, Layer>): string[] | undefined {
  const settled = new Set<string>();
  const visit = (folder: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (settled.has(folder)) return undefined;
    for (const next of table.get(folder)?.imports ?? []) {
      const cycle = visit(next, [...path, folder]);
      if (cycle) return cycle;
    }
    settled.add(folder);
    return undefined;
  };
  for (const folder of table.keys()) {
    const cycle = visit(folder, []);
    if (cycle) return cycle;
  }
  return undefined;
}
