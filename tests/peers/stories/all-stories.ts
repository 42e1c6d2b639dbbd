// Every story told with a server of another author.
import type { PeerStory } from '../peer-story';
import { chatkitStories } from './chatkit';
import { chatkitFileStories } from './chatkit-files';
import { clientToolStory } from './client-tools';
import { everyItem } from './every-item';
import { everyWidgetStories } from './every-widget';
import { seedStories } from './seed';
import { widgetStories } from './widgets';

export const peerStories: readonly PeerStory[] = [
  ...seedStories,
  ...chatkitStories,
  everyItem,
  ...chatkitFileStories,
  ...widgetStories,
  ...everyWidgetStories,
  clientToolStory,
];
