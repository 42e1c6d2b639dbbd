// A story told with a peer: like the others, with a server of another author behind the panel.
import type { BrowserDriver } from '../e2e/browser-driver';
import { inSession, type Session } from '../e2e/session';
import { type Peer, type PeerName, withPeer } from './peer';

export interface PeerStory {
  /** A sentence. */
  name: string;
  peer: PeerName;
  /** What `team.json` says, made from the peer's origin. */
  team: (origin: string) => object;
  run(session: Session & { peer: Peer }): Promise<void>;
}

export async function tellWithPeer(
  launch: (folder: string) => Promise<BrowserDriver>,
  build: 'chrome' | 'firefox',
  { peer: name, team, run }: PeerStory,
): Promise<void> {
  await withPeer(name, (peer) =>
    inSession(launch, build, { team: () => team(peer.origin) }, (session) =>
      run({ ...session, peer }),
    ),
  );
}

/** The peer's own log must prove that every question came from an extension. */
export async function cameFromExtension(peer: Peer, path: RegExp, atLeast = 1): Promise<void> {
  const questions = (await peer.log()).filter(
    (received) => received.method !== 'OPTIONS' && path.test(received.path),
  );
  if (questions.length < atLeast) {
    throw new Error(`The peer was asked ${questions.length} times at ${path}, not ${atLeast}.`);
  }
  const strangers = questions.filter(
    ({ origin }) => !/^(?:chrome|moz)-extension:\/\//u.test(origin ?? ''),
  );
  if (strangers.length > 0) {
    throw new Error(`Requests came from ${strangers.map(({ origin }) => origin).join(', ')}.`);
  }
}
