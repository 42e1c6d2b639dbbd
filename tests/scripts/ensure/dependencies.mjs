// @ts-check
// Installs the dependencies exactly as the lockfile says, when they are not there yet. Imports Node alone: it runs first.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runNpm } from './run.mjs';
import { stopWith } from './stop-with.mjs';

const oldestNode = [20, 19];

/** @typedef {Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean, inBundle?: boolean }>} LockedPackages */

/** Installs what is missing; says what it does. Ends the process when Node is too old or the installation fails. */
export async function ensureDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    stopWith(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.version}.`);
  }
  const reason = staleBecause(
    readPackages(join(root, 'package-lock.json')),
    readPackages(join(root, 'node_modules/.package-lock.json')),
  );
  if (reason === undefined) return;
  console.log(`Installing dependencies (${reason}).`);
  const { code } = await runNpm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) stopWith('npm ci failed: see its output above.');
}

/**
 * Why the installed packages are not those of the lockfile; undefined when they are. Times of files say nothing: a
 * checkout touches the lockfile without changing it.
 * @param {LockedPackages | undefined} locked @param {LockedPackages | undefined} installed
 * @returns {string | undefined}
 */
export function staleBecause(locked, installed) {
  if (!locked) return 'there is no lockfile';
  if (!installed) return 'none are there yet';
  for (const [path, wanted] of Object.entries(locked)) {
    const found = installed[path];
    // The root itself is not listed; an optional package may be one for another platform.
    if (path === '' || wanted.link || (wanted.optional && !found)) continue;
    if (found?.version !== wanted.version) {
      return `${path.replace(/^.*node_modules\//, '')} is not ${wanted.version}`;
    }
  }
  return undefined;
}

/** Undefined when there is no such list: npm writes its own last, so none means none or unfinished. @param {string} path @returns {LockedPackages | undefined} */
function readPackages(path) {
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}
