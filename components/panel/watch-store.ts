// Keeps what the background tells every panel (models, status, notes under answers), and asks anew when the connection broke. Read by `use-watch.ts`.
import type {
  BackendStatus,
  DeletedThread,
  ItemNote,
  PanelEvent,
} from '../../lib/messaging/panel-events';
import type { PanelOperations } from '../../lib/messaging/panel-operations';

export interface Watched {
  /** Absent until the background has answered for the first time. */
  settings?: Extract<PanelEvent, { type: 'state' }>;
  /** By thread id. */
  statuses: ReadonlyMap<string, BackendStatus>;
  /** By thread id, then by item id. */
  notes: ReadonlyMap<string, ReadonlyMap<string, ItemNote>>;
  /** Deletions that can be taken back, the newest last. */
  deleted: readonly DeletedThread[];
  /** Backends whose permission was withdrawn. */
  withdrawn: Extract<PanelEvent, { type: 'withdrawn' }>['backends'];
  /** Grows with each new connection: what was fetched before may be out of date. */
  connections: number;
}

export interface WatchStore {
  /** For `useSyncExternalStore`: the same object until something changed. */
  read(): Watched;
  subscribe(listener: () => void): () => void;
  /** Adds notes that were fetched, under those that were pushed meanwhile. */
  addNotes(threadId: string, notes: readonly ItemNote[]): void;
  /** Follows the background until the signal aborts. Never rejects. */
  run(signal: AbortSignal): Promise<void>;
}

type Waiting = (attempt: number, signal: AbortSignal) => Promise<void>;

/** @param beforeRetry resolves when another connection may be tried; `attempt` counts from 1 since the last one that worked */
export function createWatchStore(operations: PanelOperations, beforeRetry: Waiting): WatchStore {
  let state: Watched = {
    statuses: new Map(),
    notes: new Map(),
    deleted: [],
    withdrawn: [],
    connections: 0,
  };
  const listeners = new Set<() => void>();

  function change(next: Partial<Watched>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function withNotes(threadId: string, older: readonly ItemNote[], newer: readonly ItemNote[]) {
    const thread = new Map(older.map((note) => [note.item_id, note]));
    for (const note of state.notes.get(threadId)?.values() ?? []) thread.set(note.item_id, note);
    for (const note of newer) thread.set(note.item_id, note);
    change({ notes: new Map(state.notes).set(threadId, thread) });
  }

  /** A background that was replaced asks nobody any more; who is asked now is told next. */
  function connected() {
    const statuses = new Map([...state.statuses].filter(([, { word }]) => word !== 'waiting'));
    change({ statuses, connections: state.connections + 1 });
  }

  function apply(event: PanelEvent) {
    switch (event.type) {
      case 'state':
        change({ settings: event });
        return;
      case 'status':
        change({ statuses: new Map(state.statuses).set(event.threadId, event.status) });
        return;
      case 'note':
        withNotes(event.threadId, [], [event.note]);
        return;
      case 'withdrawn':
        change({ withdrawn: event.backends });
        return;
      case 'deleted':
        change({ deleted: event.threads });
        return;
      default:
      // A newer background may know more than this panel: what is unknown is left out.
    }
  }

  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    addNotes: (threadId, notes) => withNotes(threadId, notes, []),
    async run(signal) {
      let attempt = 0;
      while (!signal.aborted) {
        let isNew = true;
        try {
          for await (const event of operations.stream<PanelEvent>('beside.watch', {}, signal)) {
            if (isNew) connected();
            isNew = false;
            attempt = 0;
            apply(event);
          }
        } catch {
          // The background stopped or is being replaced: what was known stays on screen meanwhile.
        }
        attempt += 1;
        if (!signal.aborted) await beforeRetry(attempt, signal);
      }
    },
  };
}
