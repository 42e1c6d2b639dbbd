// @ts-check
// Where browsers are installed, per system. Imports Node alone: it is asked before and after dependencies are there.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} Family */

/** The oldest major version that runs the extension. @type {Record<Family, number>} */
export const oldestVersion = { chromium: 148, firefox: 142 };

const variables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };

const onPath = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const macPrograms = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const windowsPrograms = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/**
 * Every place where a browser of this family may be, best first.
 * @param {Family} family @param {NodeJS.Platform} platform @param {Record<string, string | undefined>} env @param {string} home
 * @returns {string[]}
 */
export function browserPlaces(family, platform, env, home) {
  const chosen = env[variables[family]];
  if (chosen) return [chosen];
  if (platform === 'darwin') {
    const folders = ['/Applications', `${home}/Applications`];
    return macPrograms[family].flatMap((name) => folders.map((folder) => `${folder}/${name}`));
  }
  if (platform === 'win32') {
    const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
    return windowsPrograms[family].flatMap((name) =>
      folders.flatMap((folder) => (folder ? [`${folder}\\${name}`] : [])),
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return onPath[family].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {Family} family @returns {string | undefined} the program of a browser that is new enough */
export function findInstalled(family) {
  const places = browserPlaces(family, process.platform, process.env, homedir());
  return places.find((path) => isProgram(path) && isNewEnough(family, path));
}

/** @param {string} path */
export function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @param {Family} family @param {string} path */
function isNewEnough(family, path) {
  // A Windows program has no console to write its version to: it would open a window.
  if (process.platform === 'win32') return true;
  const version = readVersion(path);
  if (version === undefined || version >= oldestVersion[family]) return version !== undefined;
  console.log(
    `${path} is version ${version}; ${oldestVersion[family]} is needed. Passing it over.`,
  );
  return false;
}

/** @param {string} path @returns {number | undefined} the major version; undefined when the program does not run */
export function readVersion(path) {
  try {
    const words = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const major = Number(/(\d+)\.\d/.exec(words)?.[1]);
    return Number.isNaN(major) ? undefined : major;
  } catch {
    return undefined;
  }
}
