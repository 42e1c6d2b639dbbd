// Every story, told in Firefox's real sidebar.
import { expect, test } from 'vitest';
import { inSession } from '../session';
import { storiesFor } from '../stories/all-stories';
import { launchFirefox } from './firefox-driver';

const stories = storiesFor('firefox').map((story) => [story.name, story] as const);

test.each(stories)('%s', async (_name, { setup, run }) => {
  await expect(inSession(launchFirefox, 'firefox', setup, run)).resolves.toBeUndefined();
});
