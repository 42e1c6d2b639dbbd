// @ts-check
// A screen that nobody looks at, with a window manager and keys: what Chromium's own prompts need to be answered.
import { spawnSync } from 'node:child_process';
import { installPackages } from './debian-packages.mjs';

const programs = ['Xvfb', 'openbox', 'xdotool'];
const packages = ['xvfb', 'openbox', 'xdotool'];

const isThere = () => programs.every((name) => spawnSync('which', [name]).status === 0);

/** @returns {Promise<boolean>} */
export async function ensureScreen() {
  return isThere() || ((await installPackages(packages)) && isThere());
}
