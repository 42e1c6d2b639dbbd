// The folders that browsers load: the build as it is, or a copy that differs from it in one thing only.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The folder of the build. `BESIDE_BUILD_CHROME` and `BESIDE_BUILD_FIREFOX` name another one. Throws when nothing was built. */
export function buildFolder(browser: 'chrome' | 'firefox'): string {
  const chosen =
    process.env[`BESIDE_BUILD_${browser.toUpperCase()}`] ?? join(root, `.output/${browser}-mv3`);
  if (!existsSync(join(chosen, 'manifest.json'))) {
    throw new Error(
      `No build in ${chosen}: run "npm run build" and "npm run build:firefox" first.`,
    );
  }
  return resolve(chosen);
}

/** A copy of the build in a new folder, the caller's to remove. */
export function copyOf(build: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'beside-build-'));
  cpSync(build, copy, { recursive: true });
  return copy;
}

/** A copy of the build with `team.json` beside the manifest, and nothing else changed. */
export function withTeamFile(build: string, team: unknown): string {
  const copy = copyOf(build);
  writeFileSync(join(copy, 'team.json'), JSON.stringify(team));
  expectDifference(build, copy, ['team.json']);
  return copy;
}

/** Grants hosts at install in a folder that is already a copy, by `host_permissions` alone. */
export function grantHosts(build: string, copy: string, patterns: string[]): void {
  const path = join(copy, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error('manifest is no object');
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: patterns }));
  expectDifference(
    build,
    copy,
    existsSync(join(copy, 'team.json')) ? ['manifest.json', 'team.json'] : ['manifest.json'],
  );
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Relative paths of the files that are not the same in both folders, sorted. */
export function differences(build: string, copy: string): string[] {
  const all = new Set([...filesOf(build), ...filesOf(copy)]);
  return [...all].sort().filter((file) => {
    const [one, other] = [join(build, file), join(copy, file)];
    return !(existsSync(one) && existsSync(other) && readFileSync(one).equals(readFileSync(other)));
  });
}

function expectDifference(build: string, copy: string, expected: string[]): void {
  const found = differences(build, copy);
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(
      `The copy differs from the build in ${found.join(', ')}, not only in ${expected.join(', ')}`,
    );
  }
}
