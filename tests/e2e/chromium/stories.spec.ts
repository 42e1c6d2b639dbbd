// Every story, told in Chromium's real side panel.
import { test } from '@playwright/test';
import { inSession } from '../session';
import { storiesFor } from '../stories/all-stories';
import { launchChromium } from './chromium-driver';

for (const { name, setup, run } of storiesFor('chromium')) {
  test(name, () => inSession(launchChromium, 'chrome', setup, run));
}
