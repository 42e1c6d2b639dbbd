// @ts-check
// Packages of the distribution, installed as root on Debian. Used where a test needs a program that no lockfile brings.
import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** @param {string[]} names @returns {Promise<boolean>} false where they may not or could not be installed */
export async function installPackages(names) {
  if (process.getuid?.() !== 0 || !isDebian()) return false;
  console.log(`Installing ${names.join(', ')} with apt-get.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  if (updated.code !== 0) console.log('apt-get update failed; trying the lists that are there.');
  const install = ['install', '-q', '-y', '--no-install-recommends', ...names];
  const { code } = await run('apt-get', install, { env });
  if (code !== 0) console.log(`apt-get could not install ${names.join(', ')}.`);
  return code === 0;
}

/** Debian itself: on Ubuntu these names are empty packages that point to a snap. */
function isDebian() {
  const path = '/etc/os-release';
  return existsSync(path) && /^ID=debian$/m.test(readFileSync(path, 'utf8'));
}
