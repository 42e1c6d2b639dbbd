// Everything the element knows about the thread it shows, free of React: the controllers write it, the views subscribe.
import type { ErrorEvent, ThreadStreamEvent } from '../../lib/chatkit/events';
import type { ThreadItem, ThreadStatus } from '../../lib/chatkit/items';
import { element } from '../../lib/languages/texts/element';
import type { ClientFault } from './client-fault';
import { createItemCollection, type ItemCollection } from './item-collection';
import type { ErrorRemedy } from './options';

export type NoticeEvent = Extract<ThreadStreamEvent, { type: 'notice' }>;

/** What Retry does: answer the last message again, send an unconfirmed one again, or open the thread again. */
export type RetryTarget =
  { type: 'turn' } | { type: 'send'; localId: string } | { type: 'open'; threadId: string };

export interface ThreadError {
  /** In English where it is the element's own: then `fault` says which. */
  message: string;
  fault?: Pick<ClientFault, 'message' | 'isStated' | 'status'> & {
    code: ClientFault['code'] | 'generic';
  };
  details: readonly string[];
  remedies?: readonly ErrorRemedy[];
  retry?: RetryTarget;
}

export interface ThreadSnapshot {
  /** Counts the threads that were shown: a new thread that gets its id is still the same visit. */
  visit: number;
  threadId: string | null;
  title?: string | undefined;
  status: ThreadStatus;
  /** The hosts of which the server allows pictures; absent: every host. */
  imageDomains?: readonly string[] | undefined;
  /** Ids of the items a person sees, oldest first. */
  itemIds: readonly string[];
  hasOlder: boolean;
  /** Where the older items begin, for `items.list` in descending order. */
  olderCursor?: string | undefined;
  /** A thread is being opened and nothing of it is here yet. */
  isLoading: boolean;
  isStreaming: boolean;
  canStop: boolean;
  /** User messages that wait for the running turn. */
  queued: readonly string[];
  progress?: { icon?: string; text: string } | undefined;
  /** The tool of this client that runs now. */
  runningTool?: string | undefined;
  notices: readonly NoticeEvent[];
  error?: ThreadError | undefined;
}

export interface ThreadState {
  readonly items: ItemCollection;
  getSnapshot(): ThreadSnapshot;
  subscribe(listener: () => void): () => void;
  patch(change: Partial<ThreadSnapshot>): void;
  /** Nothing is shown any more; `isLoading` says whether something will be. */
  clear(threadId: string | null, isLoading: boolean): void;
}

/** Items that are there for the machinery alone. */
const invisibleTypes: ReadonlySet<ThreadItem['type']> = new Set([
  'client_tool_call',
  'end_of_turn',
  'hidden_context_item',
  'sdk_hidden_context',
]);

const nothing: Omit<ThreadSnapshot, 'visit' | 'threadId' | 'isLoading'> = {
  title: undefined,
  status: { type: 'active' },
  imageDomains: undefined,
  itemIds: [],
  hasOlder: false,
  olderCursor: undefined,
  isStreaming: false,
  canStop: false,
  queued: [],
  progress: undefined,
  runningTool: undefined,
  notices: [],
  error: undefined,
};

export function createThreadState(): ThreadState {
  let snapshot: ThreadSnapshot = { ...nothing, visit: 0, threadId: null, isLoading: false };
  const listeners = new Set<() => void>();
  const patch = (change: Partial<ThreadSnapshot>) => {
    snapshot = { ...snapshot, ...change };
    listeners.forEach((listener) => listener());
  };
  const items = createItemCollection(() => {
    const itemIds = items.ids().filter((id) => {
      const type = items.read(id)?.type;
      return type !== undefined && !invisibleTypes.has(type);
    });
    patch({ itemIds });
  });
  return {
    items,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    patch,
    clear(threadId, isLoading) {
      items.reset([], new Set());
      patch({ ...nothing, visit: snapshot.visit + 1, threadId, isLoading });
    },
  };
}

const generic = { code: 'generic', message: element.fault.generic } as const;

/** The notice for an in-band error; `custom` alone brings its own sentence. */
export function errorOfEvent(event: ErrorEvent): ThreadError {
  const { code, message, beside } = event;
  return {
    ...(code === 'custom' && message ? { message } : { message: generic.message, fault: generic }),
    details: beside?.details ?? [`Code: ${code}`],
    ...(beside?.remedies ? { remedies: beside.remedies } : {}),
    ...(event.allow_retry ? { retry: { type: 'turn' } } : {}),
  };
}

/** The notice for a failure between the element and its server. */
export function errorOfFault(fault: ClientFault, retry: RetryTarget): ThreadError {
  return { message: fault.message, fault, details: fault.details, retry };
}
