// Follows a thread for one panel: one snapshot, then everything that happens, without a gap or a double. Called by `chatkit-server.ts`.
import type { AttachFrame } from '../chatkit/attach';
import { createAsyncQueue } from '../messaging/async-queue';
import type { ThreadRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { openThread } from './begin-turn';
import type { LiveThread } from './live-threads';
import { refreshThread, type RefreshDeps } from './proxy-refresh';
import { toWireThread } from './to-wire-thread';

/** More than a screen; what is above it comes as one scrolls. */
const snapshotItems = 16;

type AttachDeps = RefreshDeps;

/** Ends when the signal aborts or the thread is gone (at once when there is none); rejects when the store fails. */
export async function* attachThread(
  deps: AttachDeps,
  threadId: string,
  signal: AbortSignal,
): AsyncGenerator<AttachFrame, void, void> {
  const { store, live } = deps;
  const queue = createAsyncQueue<AttachFrame>();
  const end = () => queue.end();
  signal.addEventListener('abort', end, { once: true });
  let stopListening: (() => void) | undefined;
  try {
    // Nothing in the thread is finished, removed or begun while its items are read: what still grows is taken in the very
    // step in which the listening starts.
    const found = await live.alone(threadId, async (thread) => {
      const record = await openThread(store, threadId);
      if (!record) return undefined;
      const stored = await readStored(store, record);
      stopListening = live.listen(threadId, { frame: queue.push, end });
      return toSnapshot(record, stored, thread);
    });
    if (!found || signal.aborted) return;
    yield found;
    // What a ChatKit server holds of it comes as events, whenever it comes: the copy is shown at once.
    void refreshThread(deps, threadId).catch(() => {});
    yield* queue.values;
  } finally {
    stopListening?.();
    signal.removeEventListener('abort', end);
  }
}

type Stored = Awaited<ReturnType<typeof readStored>>;

async function readStored(store: ThreadStore, { id }: ThreadRecord) {
  const [page, [lastTurn]] = await Promise.all([
    store.listItems(id, { limit: snapshotItems, order: 'desc' }),
    store.listTurns(id, 1),
  ]);
  return { page: page ?? { data: [], has_more: false }, lastTurn };
}

function toSnapshot(
  record: ThreadRecord,
  { page, lastTurn }: Stored,
  { seq, running, queue }: LiveThread,
): AttachFrame {
  const growing = running?.growing ?? new Map<string, never>();
  const queued = queue.map(({ message }) => message.id);
  const stored = page.data.toReversed().map(({ body }) => growing.get(body.id) ?? body);
  const storedIds = new Set(stored.map(({ id }) => id));
  const fresh = [...growing.values()].filter(({ id }) => !storedIds.has(id));
  const data = [
    ...stored.filter(({ id }) => !queued.includes(id)),
    ...fresh,
    ...stored.filter(({ id }) => queued.includes(id)),
  ];
  const trailing = running ? running.trailing : lastTurn?.error;
  return {
    type: 'snapshot',
    seq,
    thread: toWireThread(record, { ...page, data }),
    streaming: running !== undefined,
    allowCancel: running?.allowCancel ?? false,
    growing: [...growing.keys()],
    queued,
    ...(trailing ? { trailing } : {}),
  };
}
