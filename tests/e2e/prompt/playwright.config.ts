// The one test that needs a screen: `npm run e2e:prompt`.
import { defineConfig } from '@playwright/test';

// At attach time Chromium reports the side panel as a target of type "other", which Playwright would let go of.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/prompt',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
