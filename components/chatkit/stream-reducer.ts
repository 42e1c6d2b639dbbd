// What a stream says, applied to the shown thread; fed by both the plain and the attached link.
import type { ThreadStreamEvent } from '../../lib/chatkit/events';
import type {
  ClientToolCallItem,
  JsonObject,
  ThreadItem,
  ThreadMetadata,
  UserMessageItem,
} from '../../lib/chatkit/items';
import { adoptUserMessage } from './local-messages';
import { errorOfEvent, type ThreadState } from './thread-state';

/** What an event means beyond the shown state. */
export interface StreamEffects {
  threadCreated(threadId: string): void;
  clientEffect(name: string, data: JsonObject): void;
  /** A running turn asks for a tool of this client. Not called for what was loaded. */
  toolCalled(call: ClientToolCallItem): void;
  errorShown(message: string): void;
  /** The thread does not exist any more (deleted in another window). */
  threadGone(): void;
}

/** Applies one event. Unknown events, updates and ids change nothing. */
export function applyStreamEvent(
  state: ThreadState,
  event: ThreadStreamEvent,
  effects: StreamEffects,
): void {
  const { items } = state;
  switch (event.type) {
    case 'thread.created':
      state.patch(metadataOf(event.thread));
      effects.threadCreated(event.thread.id);
      return;
    case 'thread.updated':
      // Its `items` are not to be trusted: servers send an empty page there.
      state.patch(metadataOf(event.thread));
      return;
    case 'thread.item.added':
      putItem(state, event.item, event.item.type !== 'user_message');
      return;
    case 'thread.item.done':
      putItem(state, event.item, false);
      // An item that comes while nothing runs was read from its server again.
      if (isPendingCall(event.item) && state.getSnapshot().isStreaming)
        effects.toolCalled(event.item);
      return;
    case 'thread.item.replaced':
      putItem(state, event.item, false);
      return;
    case 'thread.item.updated':
      items.update(event.item_id, event.update);
      // The first word ends the waiting line; afterwards there is none to end.
      if (state.getSnapshot().progress) state.patch({ progress: undefined });
      return;
    case 'thread.item.removed':
      items.remove(event.item_id);
      return;
    case 'stream_options':
      state.patch({ canStop: event.stream_options.allow_cancel });
      return;
    case 'progress_update':
      state.patch({
        progress: { text: event.text, ...(event.icon ? { icon: event.icon } : {}) },
      });
      return;
    case 'client_effect':
      effects.clientEffect(event.name, event.data ?? {});
      return;
    case 'notice':
      state.patch({ notices: [...state.getSnapshot().notices, event].slice(-maxNotices) });
      return;
    case 'error': {
      const error = errorOfEvent(event);
      state.patch({ error, progress: undefined });
      effects.errorShown(error.message);
      return;
    }
    default:
    // A newer server's event: skipped, the stream goes on.
  }
}

export function isPendingCall(item: ThreadItem | undefined): item is ClientToolCallItem {
  return item?.type === 'client_tool_call' && item.status === 'pending';
}

/** A server that sends notices without end must not fill the panel. */
const maxNotices = 5;

/** Title and status of a thread; what is absent is unset. */
export function metadataOf(thread: ThreadMetadata) {
  return {
    title: thread.title ?? undefined,
    status: thread.status ?? { type: 'active' as const },
    imageDomains: thread.allowed_image_domains,
  };
}

/** The message an event says was stored, if it says that. */
export function storedUserMessage(event: ThreadStreamEvent): UserMessageItem | undefined {
  if (event.type !== 'thread.item.done') return undefined;
  return event.item.type === 'user_message' ? event.item : undefined;
}

function putItem(state: ThreadState, item: ThreadItem, isGrowing: boolean): void {
  const { items } = state;
  if (item.type === 'user_message') {
    adoptUserMessage(items, item);
    return;
  }
  items.put(item, { isGrowing, beforeId: firstWaiting(state) });
  if (item.type === 'assistant_message' && !isGrowing) state.patch({ progress: undefined });
}

/** What the running turn says stands before the messages that wait for it. */
function firstWaiting(state: ThreadState): string | undefined {
  const { queued } = state.getSnapshot();
  return queued.length === 0 ? undefined : state.items.ids().find((id) => queued.includes(id));
}
