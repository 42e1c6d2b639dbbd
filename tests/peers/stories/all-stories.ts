// Every story told with a server of another author.
import type { PeerStory } from '../peer-story';
import { seedStories } from './seed';

export const peerStories: readonly PeerStory[] = [...seedStories];
