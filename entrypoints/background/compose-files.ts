// What becomes of the files of messages: which transport carries them, where their bytes are. Called by `compose.ts`.
import { acceptedTypes } from '../../lib/model/attachment';
import type { Backend } from '../../lib/model/backend';
import type { ThreadStore } from '../../lib/store/thread-store';
import { transports } from '../../lib/transports/registry';
import type { Transport } from '../../lib/transports/transport';
import type { CarryDeps } from '../../lib/turn/carry-files';

const byKind: Readonly<Partial<Record<string, Transport>>> = transports;

function carriedBy({ kind, role }: Backend): ReturnType<CarryDeps['carriedBy']> {
  return role === 'builtin' ? undefined : byKind[kind]?.carries;
}

export function composeFiles(store: Pick<ThreadStore, 'getAsset'>): CarryDeps {
  return { carriedBy, readFile: async (id) => (await store.getAsset(id))?.blob };
}

/** What the composer lets the user attach for a model: what the backend that is asked first can be sent. */
export function acceptedBy(backend: Backend | undefined): string[] {
  return backend ? acceptedTypes(carriedBy(backend)) : [];
}
