// What an organisation sets by Chromium's own policy: its model is there, and what it locks cannot be changed. Needs root, for the folder of policies.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { startBackend } from '../../backend/start-backend.mjs';
import { buildFolder } from '../build-copy';
import { toPanelPage } from '../panel-page';
import { openSettingsPage } from '../settings-page';
import { oneTeamBackend } from '../session';
import { until } from '../until';
import { launchChromium } from './chromium-driver';

const folderOfPolicies = '/etc/chromium/policies/managed';

/** Of an extension without a key: Chromium makes its id from where it lies. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return hash.replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

test.skip(
  process.getuid?.() !== 0,
  'only root writes the folder of policies, and Chromium reads no other',
);

test("an organisation's policy gives the model and locks it", async () => {
  const backend = await startBackend({ cors: true });
  const build = buildFolder('chrome');
  const file = join(folderOfPolicies, `beside-${process.pid}.json`);
  const json = JSON.stringify({ ...oneTeamBackend(backend.origin), locked: ['models'] });
  mkdirSync(folderOfPolicies, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [idOf(build)]: { json } } } }));
  try {
    const browser = await launchChromium(build);
    try {
      const tab = await browser.openTab(`${backend.articles}/articles/lighthouse-lens`);
      const panel = toPanelPage(await tab.openPanel());
      await panel.ready();
      await panel.chooseModel('Team');
      await panel.ask('Who sets this?');
      await panel.settledAnswer();
      const page = await openSettingsPage(browser, panel);
      await page.open('models');
      await until(
        'the lock',
        () => page.text(),
        (text) => /Set by your organisation/u.test(text),
      );
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(file, { force: true });
    await backend.close();
  }
});
