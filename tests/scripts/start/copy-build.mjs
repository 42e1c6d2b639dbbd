// @ts-check
// The folder that `npm start` loads: the build as it is, with a `team.json` beside the manifest that names the reference backend.
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../ensure/root.mjs';

/** @import { Family } from '../ensure/installed-browsers.mjs' */

/** @param {Family} family @param {string} backendOrigin @returns {string} the folder */
export function copyBuild(family, backendOrigin) {
  const browser = family === 'chromium' ? 'chrome' : 'firefox';
  const folder = join(root, `.output/start-${browser}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, `.output/${browser}-mv3`), folder, { recursive: true });
  const team = {
    version: 1,
    backends: [{ id: 'team', label: 'Team', kind: 'sse', url: backendOrigin, context: 'prefix' }],
    models: [
      {
        id: 'team',
        label: 'Team',
        description: 'The reference backend on this machine',
        route: ['team'],
      },
    ],
    locked: [],
  };
  writeFileSync(join(folder, 'team.json'), `${JSON.stringify(team, undefined, 2)}\n`);
  return folder;
}
