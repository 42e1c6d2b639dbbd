// @ts-check
// A Python environment with the published packages the peers run on, made once under .cache. Returns its interpreter, or why there is none.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = fileURLToPath(new URL('../../.cache/peers', import.meta.url));
const requirements = join(here, 'requirements.txt');
const installed = join(folder, 'installed.txt');
const isWindows = process.platform === 'win32';
const interpreter = join(folder, isWindows ? 'Scripts/python.exe' : 'bin/python');

/** @param {string} command @param {string[]} args @returns {string | undefined} what it printed, or nothing when it failed */
function output(command, args) {
  try {
    return execFileSync(command, args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** @returns {string | undefined} a Python of at least 3.10 */
function findPython() {
  const script = 'import sys; print(sys.version_info >= (3, 10))';
  return ['python3', 'python', 'python3.13', 'python3.12', 'python3.11', 'python3.10'].find(
    (command) => output(command, ['-c', script]) === 'True',
  );
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  execFileSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** As root on Debian the packages of the distribution bring what is missing. */
function installFromDebian() {
  if (process.getuid?.() !== 0 || output('apt-get', ['--version']) === undefined) return;
  console.log('Installing python3 and python3-venv from the distribution.');
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'python3', 'python3-venv']);
}

/** @returns {{ python: string } | { reason: string }} */
export function ensureVenv() {
  const wanted = readFileSync(requirements, 'utf8');
  if (
    existsSync(interpreter) &&
    existsSync(installed) &&
    readFileSync(installed, 'utf8') === wanted
  ) {
    return { python: interpreter };
  }
  mkdirSync(folder, { recursive: true });
  if (!makeVenv()) {
    installFromDebian();
    if (!makeVenv()) return { reason: 'There is no Python 3.10 or newer with venv here.' };
  }
  run(interpreter, [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '-r',
    requirements,
  ]);
  writeFileSync(installed, wanted);
  return { python: interpreter };
}

/** @returns {boolean} whether there is an environment with pip now */
function makeVenv() {
  const python = findPython();
  if (python === undefined || output(python, ['-m', 'venv', '--clear', folder]) === undefined)
    return false;
  return output(interpreter, ['-m', 'pip', '--version']) !== undefined;
}
