// The one streaming call ChatKit's contract lacks: follow a thread that lives in the background. See `api.attach` of the element.
import type { ThreadStreamEvent } from './events';
import type { Thread } from './items';

/**
 * Frames of one attachment, in order: one `snapshot`, then `event`s and `turn`s with strictly rising `seq` (merged deltas carry the last one's).
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

export interface AttachedThread {
  /** Ends when the thread is gone; throws when the connection broke (attach again for the truth). */
  frames: AsyncIterable<AttachFrame>;
  /** The user's Stop: stops the running turn of this thread, whoever started it. The frames go on. */
  stop(): void;
}

/** Given by the host as `api.attach`. Aborting the signal only detaches; it never stops a turn. */
export type Attach = (threadId: string, signal: AbortSignal) => AttachedThread;
