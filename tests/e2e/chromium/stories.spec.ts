// Every story, told in Chromium's real side panel.
import { test } from '@playwright/test';
import { keepSpare } from '../keep-spare';
import { inSession } from '../session';
import { storiesFor } from '../stories/all-stories';
import { launchChromium, startChromium } from './chromium-driver';

const spare = keepSpare(startChromium);
test.afterAll(() => spare.end());

const launch = async (folder: string) => await launchChromium(folder, await spare.take());

for (const { name, setup, run } of storiesFor('chromium')) {
  test(name, () => inSession(launch, 'chrome', setup, run));
}
