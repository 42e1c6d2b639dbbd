// Every peer, met in Chromium's real side panel.
import { test } from '@playwright/test';
import { launchChromium, startChromium } from '../e2e/chromium/chromium-driver';
import { keepSpare } from '../e2e/keep-spare';
import { tellWithPeer } from './peer-story';
import { plainPageName, tellPlainPage } from './plain/tell-plain-page';
import { peerStories } from './stories/all-stories';

const spare = keepSpare(startChromium);
test.afterAll(() => spare.end());

const launch = async (folder: string) => await launchChromium(folder, await spare.take());

for (const story of peerStories) {
  test(`peer: ${story.name}`, () => tellWithPeer(launch, 'chrome', story));
}

test(`peer: ${plainPageName}`, () => tellPlainPage('chromium'));
