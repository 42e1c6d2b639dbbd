// The one streaming call ChatKit's contract lacks: follow a thread that lives in the background. See `api.attach` of the element.
import type { ThreadStreamEvent } from './events';
import type { Thread } from './items';

/**
 * Frames of one attachment, in order: one `snapshot`, then `event`s with `seq` rising by one.
 * The snapshot holds the newest page of items (ascending, `items.has_more`/`after` page towards older ones by `items.list desc`),
 * growing items with all text so far, so that snapshot + later events is the whole truth without a gap or a double.
 */
export type AttachFrame =
  | {
      type: 'snapshot';
      seq: number;
      thread: Thread;
      /** A turn is running in this thread now. */
      streaming: boolean;
      allowCancel: boolean;
      /** Ids of items in `thread.items` that are still growing. */
      growing: string[];
      /** User messages that wait for the running turn (their item ids). */
      queued: string[];
      /** Why the last turn did not end well, so that a reload tells the truth too. */
      trailing?: ThreadStreamEvent;
    }
  | { type: 'event'; seq: number; event: ThreadStreamEvent }
  /** A turn began or ended in the background, whoever asked for it. */
  | { type: 'turn'; seq: number; streaming: boolean; allowCancel: boolean; queued: string[] };

/** Given by the host as `api.attach`; ends when the signal aborts (detaches; never stops a turn). */
export type Attach = (threadId: string, signal: AbortSignal) => AsyncIterable<AttachFrame>;
