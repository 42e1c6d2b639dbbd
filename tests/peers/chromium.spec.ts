// Every peer, met in Chromium's real side panel.
import { test } from '@playwright/test';
import { launchChromium } from '../e2e/chromium/chromium-driver';
import { tellWithPeer } from './peer-story';
import { peerStories } from './stories/all-stories';

for (const story of peerStories) {
  test(`peer: ${story.name}`, () => tellWithPeer(launchChromium, 'chrome', story));
}
