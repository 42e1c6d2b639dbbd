// The list of past threads: pages, renames and deletions; written by the history view, free of React.
import type { ThreadMetadata } from '../../lib/chatkit/items';
import type { ChatKitClient } from './chatkit-client';
import type { ClientFault } from './client-fault';
import { clientFault } from './client-fault';
import { toThreadPage } from './thread-pages';

export interface HistorySnapshot {
  isOpen: boolean;
  threads: readonly ThreadMetadata[];
  hasMore: boolean;
  isLoading: boolean;
  fault?: ClientFault | undefined;
}

export interface HistoryState {
  getSnapshot(): HistorySnapshot;
  subscribe(listener: () => void): () => void;
  /** Shows the list, read anew. */
  open(): void;
  close(): void;
  loadMore(): Promise<void>;
  /** Shown at once; put back, with a sentence, when the server refuses. Resolves to whether it was accepted. */
  rename(threadId: string, title: string): Promise<boolean>;
  remove(threadId: string): Promise<boolean>;
}

const threadsPerPage = 30;

/** `onToggle` is told when the list opens and when it closes. */
export function createHistoryState(
  client: ChatKitClient,
  onToggle: (isOpen: boolean) => void = () => undefined,
): HistoryState {
  let snapshot: HistorySnapshot = { isOpen: false, threads: [], hasMore: false, isLoading: false };
  let cursor: string | undefined;
  let reading: AbortController | undefined;
  const listeners = new Set<() => void>();
  const patch = (change: Partial<HistorySnapshot>) => {
    snapshot = { ...snapshot, ...change };
    listeners.forEach((listener) => listener());
  };

  async function readPage(isFirst: boolean): Promise<void> {
    reading?.abort('detach');
    const abort = new AbortController();
    reading = abort;
    patch({ isLoading: true, fault: undefined });
    const answer = await client.read(
      {
        type: 'threads.list',
        params: {
          limit: threadsPerPage,
          order: 'desc',
          ...(isFirst || cursor === undefined ? {} : { after: cursor }),
        },
      },
      abort.signal,
    );
    if (abort.signal.aborted) return;
    const page = answer.ok ? toThreadPage(answer.value) : undefined;
    if (!page) {
      patch({ isLoading: false, fault: answer.ok ? clientFault('unreadable') : answer.fault });
      return;
    }
    cursor = page.after;
    const known = isFirst ? [] : snapshot.threads;
    const ids = new Set(known.map((thread) => thread.id));
    patch({
      isLoading: false,
      threads: [...known, ...page.data.filter((thread) => !ids.has(thread.id))],
      hasMore: page.has_more && page.after !== undefined,
    });
    // A page may be empty although more follow: hidden threads are taken out after the cut.
    if (page.data.length === 0 && snapshot.hasMore) await readPage(false);
  }

  /** Shows a change, asks the server, and takes the change back when it refuses. */
  async function change(
    threads: readonly ThreadMetadata[],
    ask: () => ReturnType<ChatKitClient['read']>,
  ): Promise<boolean> {
    const before = snapshot.threads;
    patch({ threads, fault: undefined });
    const answer = await ask();
    if (!answer.ok) patch({ threads: before, fault: answer.fault });
    return answer.ok;
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open() {
      const wasOpen = snapshot.isOpen;
      patch({ isOpen: true });
      if (!wasOpen) onToggle(true);
      void readPage(true);
    },
    close() {
      if (!snapshot.isOpen) return;
      reading?.abort('detach');
      onToggle(false);
      patch({ isOpen: false, isLoading: false, fault: undefined });
    },
    loadMore: async () => {
      if (snapshot.hasMore && !snapshot.isLoading) await readPage(false);
    },
    rename: (threadId, title) =>
      change(
        snapshot.threads.map((thread) => (thread.id === threadId ? { ...thread, title } : thread)),
        () => client.read({ type: 'threads.update', params: { thread_id: threadId, title } }),
      ),
    remove: (threadId) =>
      change(
        snapshot.threads.filter((thread) => thread.id !== threadId),
        () => client.read({ type: 'threads.delete', params: { thread_id: threadId } }),
      ),
  };
}
