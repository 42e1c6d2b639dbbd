// Finds an installed browser: an environment variable first, then the names it goes by on PATH.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const known = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ],
  },
  firefox: { variable: 'FIREFOX_PATH', names: ['firefox-esr', 'firefox'] },
} as const;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser's program, or nothing when none is installed. */
export function findBrowser(browser: keyof typeof known): string | undefined {
  const { variable, names } = known[browser];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter(isExecutable)
    .at(0);
}
