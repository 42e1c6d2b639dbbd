// Takes over what a backend says about a thread: its title, its status, its image hosts. Called by `turn-recorder.ts`.
import type { Thread, ThreadMetadata } from '../chatkit/items';
import type { ThreadRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { toWireThread } from './to-wire-thread';

/** The thread as stored afterwards, or nothing when it is gone. A title the user gave stays, unless the thread is the backend's own. Call inside `alone`. */
export async function updateThread(
  { store, now }: { store: ThreadStore; now: () => number },
  threadId: string,
  { title, status, allowed_image_domains: domains }: ThreadMetadata,
): Promise<Thread | undefined> {
  const before = await store.getThread(threadId);
  if (!before || before.deletedAt !== undefined) return undefined;
  const { allowedImageDomains: _unset, ...kept } = before;
  const thread: ThreadRecord = {
    ...kept,
    // Absent and null mean unset everywhere; a title of ours is better than none.
    ...(title && (before.titleBy === 'auto' || before.owner !== 'local') ? { title } : {}),
    status: status ?? { type: 'active' },
    ...(domains ? { allowedImageDomains: domains } : {}),
    updatedAt: now(),
    rev: before.rev + 1,
  };
  await store.write([{ type: 'put-thread', thread }]);
  return toWireThread(thread);
}
