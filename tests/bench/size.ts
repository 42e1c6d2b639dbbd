// Section `size`: bytes of the built extension, raw and gzipped, by part.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Size {
  files: number;
  bytes: number;
  gzipBytes: number;
}

const empty: Size = { files: 0, bytes: 0, gzipBytes: 0 };

/** Parts: `background`, `scripts` (all other scripts), `styles`, `other`, `total`. Undefined when there is no such build. */
export function measureSize(build: string): Record<string, Size> | undefined {
  if (!existsSync(join(build, 'manifest.json'))) return undefined;
  const parts: Record<string, Size> = {};
  const files = readdirSync(build, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const content = readFileSync(join(file.parentPath, file.name));
    const gzipBytes = gzipSync(content, { level: 9 }).length;
    for (const part of [partOf(file.name), 'total']) {
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

function partOf(name: string): string {
  if (name === 'background.js') return 'background';
  const kinds: Record<string, string> = { '.js': 'scripts', '.css': 'styles' };
  return kinds[extname(name)] ?? 'other';
}
