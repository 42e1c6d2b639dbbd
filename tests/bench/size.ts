// Section `size`: bytes of the built extension, raw and gzipped, by part.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  files: number;
  bytes: number;
  gzipBytes: number;
}

const empty: Size = { files: 0, bytes: 0, gzipBytes: 0 };

/** Parts: `background`, `panel` (the scripts that load before the first message), `scripts` (all but the background's), `styles`, `other`, `total`. Undefined when there is no such build. */
export function measureSize(build: string): Record<string, Size> | undefined {
  if (!existsSync(join(build, 'manifest.json'))) return undefined;
  const startup = startupScripts(build, 'sidepanel.html');
  const parts: Record<string, Size> = {};
  const files = readdirSync(build, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    const content = readFileSync(path);
    const gzipBytes = gzipSync(content, { level: 9 }).length;
    const ofPanel = startup.has(path) ? ['panel'] : [];
    for (const part of [partOf(file.name), ...ofPanel, 'total']) {
      const before = parts[part] ?? empty;
      parts[part] = {
        files: before.files + 1,
        bytes: before.bytes + content.length,
        gzipBytes: before.gzipBytes + gzipBytes,
      };
    }
  }
  return parts;
}

/** The scripts a page loads by itself: those it names, what those load once the page is drawn, and what all of them import at once. What they import later is left out. */
function startupScripts(build: string, page: string): Set<string> {
  const found = new Set<string>();
  const html = readFileSync(join(build, page), 'utf8');
  const waiting = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source = '']) =>
    join(build, source),
  );
  const loaded = waiting.flatMap((named) =>
    [...readFileSync(named, 'utf8').matchAll(/\bimport\(\s*["'`](\.[^"'`]+)["'`]/g)].map(
      ([, target = '']) => join(dirname(named), target),
    ),
  );
  waiting.push(...loaded);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const imports = readFileSync(path, 'utf8').matchAll(
      /(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g,
    );
    for (const [, target = ''] of imports) waiting.push(join(dirname(path), target));
  }
  return found;
}

function partOf(name: string): string {
  if (name === 'background.js') return 'background';
  const kinds: Record<string, string> = { '.js': 'scripts', '.css': 'styles' };
  return kinds[extname(name)] ?? 'other';
}
