// Keeps what a ChatKit server says of a thread in our terms: its thread and item ids become ours. Wrapped around `respond` by `chatkit-server.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { ThreadItem } from '../chatkit/items';
import type { Respond, Turn } from '../model/turn';
import type { IdPrefix } from '../shared/ids';
import type { StoreWrite, ThreadStore } from '../store/thread-store';
import type { LiveThreads } from './live-threads';
import { createPlaceholderIds } from './placeholder-ids';

interface ProxyDeps {
  store: ThreadStore;
  live: LiveThreads;
  respond: Respond;
  createId: (prefix: IdPrefix) => string;
}

/**
 * The same turn. A ChatKit server that opens a thread for the first message of ours owns it from then on; one that meets a
 * conversation in its midst only keeps its own copy.
 */
export function createProxyRespond({ respond, ...deps }: ProxyDeps): Respond {
  return async function* respondAndMap(turn, signal) {
    let backendId: string | undefined;
    const mapping = createMapping(deps, turn);
    for await (const event of respond(turn, signal)) {
      if (event.type === 'attempt-start')
        backendId = event.backend.kind === 'chatkit' ? event.backend.id : undefined;
      if (event.type !== 'thread-event' || backendId === undefined) yield event;
      else {
        const mapped = await mapping.toOurs(event.event, backendId);
        if (mapped) yield { type: 'thread-event', event: mapped };
      }
    }
  };
}

function createMapping({ store, live, createId }: Omit<ProxyDeps, 'respond'>, turn: Turn) {
  const { threadId, remote } = turn;
  let owner = remote?.owner;
  /** The server repeats the message it was sent first of all; only then is it ours. */
  let awaitsMessage = remote?.ask === undefined;
  /** Our own ids of messages, by the server's. */
  const ours = new Map<string, string>();
  const placeholders = createPlaceholderIds(createId);

  async function bind(backendId: string, remoteThreadId: string): Promise<void> {
    await live.alone(threadId, async () => {
      const known = (await store.getBinding(threadId, backendId)) ?? { threadId, backendId };
      const thread = await store.getThread(threadId);
      const writes: StoreWrite[] = [{ type: 'put-binding', binding: { ...known, remoteThreadId } }];
      if (turn.history.length === 0 && thread?.owner === 'local') {
        owner = backendId;
        const owned = { ...thread, owner: { backend: backendId }, rev: thread.rev + 1 };
        writes.push({ type: 'put-thread', thread: owned });
      }
      await store.write(writes);
    });
  }

  async function noteMessage(remoteId: string): Promise<void> {
    const itemId = (await store.getTurn(turn.id))?.itemId;
    if (itemId === undefined) return;
    ours.set(remoteId, itemId);
    await live.alone(threadId, async () => {
      const item = await store.getItem(threadId, itemId);
      if (item) await store.write([{ type: 'put-item', item: { ...item, remoteId } }]);
    });
  }

  const own = <Item extends ThreadItem>(item: Item): Item => ({
    ...item,
    id: ours.get(item.id) ?? item.id,
    thread_id: threadId,
  });

  const named = <Item extends ThreadItem>(type: ThreadStreamEvent['type'], item: Item): Item => ({
    ...item,
    id: type === 'thread.item.added' ? placeholders.begin(item.id) : placeholders.end(item.id),
  });

  return {
    async toOurs(
      event: ThreadStreamEvent,
      backendId: string,
    ): Promise<ThreadStreamEvent | undefined> {
      switch (event.type) {
        case 'thread.created':
          await bind(backendId, event.thread.id);
          return undefined;
        case 'thread.updated':
          // A conversation that is ours keeps its own title.
          return owner === backendId ? event : undefined;
        case 'thread.item.added':
        case 'thread.item.done':
        case 'thread.item.replaced':
          if (event.item.type === 'user_message' && awaitsMessage) {
            if (event.type === 'thread.item.done') {
              awaitsMessage = false;
              await noteMessage(event.item.id);
            }
            return undefined;
          }
          return { type: event.type, item: named(event.type, own(event.item)) };
        case 'thread.item.updated':
        case 'thread.item.removed':
          return {
            ...event,
            item_id: ours.get(event.item_id) ?? placeholders.of(event.item_id),
          };
        case 'stream_options':
        case 'progress_update':
        case 'client_effect':
        case 'error':
        case 'notice':
        default:
          return event;
      }
    },
  };
}
