// The peers in Chromium; everything as in the other end-to-end tests.
import base from '../playwright.config';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  ...base,
  testDir: '.',
  testMatch: 'chromium.spec.ts',
  outputDir: '../../test-results/peers',
});
