// What every open panel and settings page is told: the whole state first, then changes. Made by `compose.ts`, fed by settings and turns.
import { createAsyncQueue, type AsyncQueue } from '../messaging/async-queue';
import type { PanelEvent } from '../messaging/panel-events';

type State = Extract<PanelEvent, { type: 'state' }>;

export interface WatchHub {
  publish(event: PanelEvent): void;
  /** Tells every panel the state anew; called when the settings have changed. */
  refresh(): Promise<void>;
  /** The state, what is known of each thread, then every change, until the signal aborts. */
  watch(signal: AbortSignal): AsyncGenerator<PanelEvent, void, void>;
}

/** @param readState computes the state as it is now */
export function createWatchHub(readState: () => Promise<State>): WatchHub {
  const watchers = new Set<AsyncQueue<PanelEvent>>();
  // A live handle: a background that starts anew has no running turn either, so nothing is lost with it.
  const lasting = new Map<string, PanelEvent>();

  function publish(event: PanelEvent) {
    if (event.type === 'status') lasting.set(event.threadId, event);
    if (event.type === 'deleted' || event.type === 'withdrawn') lasting.set(event.type, event);
    for (const queue of watchers) queue.push(event);
  }

  async function* watch(signal: AbortSignal): AsyncGenerator<PanelEvent, void, void> {
    const queue = createAsyncQueue<PanelEvent>();
    const end = () => queue.end();
    signal.addEventListener('abort', end, { once: true });
    try {
      const state = await readState();
      if (signal.aborted) return;
      // Registered in the same step in which the known statuses are taken: no change falls between.
      watchers.add(queue);
      yield* [state, ...lasting.values()];
      yield* queue.values;
    } finally {
      watchers.delete(queue);
      signal.removeEventListener('abort', end);
    }
  }

  return {
    publish,
    watch,
    async refresh() {
      publish(await readState());
    },
  };
}
