// Pictures for people, taken by the story of the first hour when `BESIDE_PICTURES` names a folder for them (`npm run screenshots`).
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PageControls } from './browser-driver';

/** Saves what `shown` shows as `NAME.png`; without a folder nothing happens. The browser's name tells the pictures of two apart. */
export async function takePicture(
  shown: Pick<PageControls, 'screenshot'>,
  browser: string,
  name: string,
): Promise<void> {
  const folder = process.env['BESIDE_PICTURES'];
  if (!folder) return;
  const path = resolve(folder, browser);
  mkdirSync(path, { recursive: true });
  await shown.screenshot(join(path, `${name}.png`));
}
