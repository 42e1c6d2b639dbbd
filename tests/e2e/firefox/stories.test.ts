// Every story, told in Firefox's real sidebar.
import { afterAll, expect, test } from 'vitest';
import { keepSpare } from '../keep-spare';
import { inSession } from '../session';
import { storiesFor } from '../stories/all-stories';
import { launchFirefox, startForStory } from './firefox-driver';

const spare = keepSpare(startForStory);
afterAll(() => spare.end());

const launch = async (folder: string) => await launchFirefox(folder, await spare.take());
const stories = storiesFor('firefox').map((story) => [story.name, story] as const);

test.each(stories)('%s', async (_name, { setup, run }) => {
  await expect(inSession(launch, 'firefox', setup, run)).resolves.toBeUndefined();
});
