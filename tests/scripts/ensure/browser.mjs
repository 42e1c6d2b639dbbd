// @ts-check
// A browser to run the extension in: an installed one, else Playwright's download, else, as root on Debian, the distribution's package.
import { join } from 'node:path';
import { installPackages } from './debian-packages.mjs';
import { findInstalled, isProgram } from './installed-browsers.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** @import { Family } from './installed-browsers.mjs' */

const names = { chromium: 'Chromium', firefox: 'Firefox' };
const debianPackages = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * Needs the dependencies to be installed. Every step says in one line what it does and how it ended.
 * @param {Family} family
 * @returns {Promise<string | undefined>} the program's path; undefined when there is none and none could be installed
 */
export async function ensureBrowser(family) {
  const installed = findInstalled(family);
  if (installed !== undefined) return report(family, installed, 'installed');
  // Playwright's own Firefox is a patched one that takes no extension the way a user's does.
  if (family === 'chromium') {
    const downloaded = (await downloadedChromium()) ?? (await downloadChromium());
    if (downloaded !== undefined) return report(family, downloaded, "Playwright's");
  }
  if (await installPackages([debianPackages[family]])) {
    const packaged = findInstalled(family);
    if (packaged !== undefined) return report(family, packaged, "the distribution's");
  }
  console.log(`No ${names[family]} was found, and none could be installed.`);
  return undefined;
}

/** @param {Family} family @param {string} path @param {string} origin */
function report(family, path, origin) {
  console.log(`${names[family]}: ${path} (${origin}).`);
  return path;
}

/** @returns {Promise<string | undefined>} */
async function downloadedChromium() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

/** @returns {Promise<string | undefined>} */
async function downloadChromium() {
  console.log("No Chromium is installed. Trying Playwright's download.");
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  const { code } = await run(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    cwd: root,
    timeoutMs: 600_000,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  });
  if (code === 0) return downloadedChromium();
  console.log("Playwright's download failed.");
  return undefined;
}
