// Every peer, met in Firefox's real sidebar.
import { expect, test } from 'vitest';
import { launchFirefox } from '../e2e/firefox/firefox-driver';
import { tellWithPeer } from './peer-story';
import { peerStories } from './stories/all-stories';

for (const story of peerStories) {
  test(`peer: ${story.name}`, async () => {
    await expect(tellWithPeer(launchFirefox, 'firefox', story)).resolves.toBeUndefined();
  });
}
