// End-to-end tests in Chromium. One browser at a time: the side panel is timed, and two browsers would share its cores.
import { defineConfig } from '@playwright/test';

// At attach time Chromium reports the side panel as a target of type "other", which Playwright would let go of.
process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1';

export default defineConfig({
  testDir: 'e2e/chromium',
  // A picture changes only in a commit that names the visible reason; see CONTRIBUTING.
  snapshotPathTemplate: '{testDir}/../../visual/{arg}{ext}',
  outputDir: '../test-results/chromium',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
