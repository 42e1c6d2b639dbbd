// Every peer, met in Firefox's real sidebar.
import { afterAll, expect, test } from 'vitest';
import { launchFirefox, startForStory } from '../e2e/firefox/firefox-driver';
import { keepSpare } from '../e2e/keep-spare';
import { tellWithPeer } from './peer-story';
import { plainPageName, tellPlainPage } from './plain/tell-plain-page';
import { peerStories } from './stories/all-stories';

const spare = keepSpare(startForStory);
afterAll(() => spare.end());

const launch = async (folder: string) => await launchFirefox(folder, await spare.take());

for (const story of peerStories) {
  test(`peer: ${story.name}`, async () => {
    await expect(tellWithPeer(launch, 'firefox', story)).resolves.toBeUndefined();
  });
}

test(`peer: ${plainPageName}`, async () => {
  await expect(tellPlainPage('firefox')).resolves.toBeUndefined();
});
