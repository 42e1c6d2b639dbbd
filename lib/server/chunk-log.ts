// Writes down what a running turn says, in pieces, so that a dead worker loses at most the last quarter of a second. Used by `turn-recorder.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { Timers } from '../shared/timers';
import type { StoreWrite, ThreadStore } from '../store/thread-store';

/** Milliseconds of speech that may be lost with the worker. */
const chunkMs = 220;

export interface ChunkLog {
  /** Remembers an event for the next chunk. Constant work. */
  note(event: ThreadStreamEvent): void;
  /**
   * Writes what was noted so far together with these, after all earlier writes. `settled` is an item that they store whole:
   * replaying forgets it. Rejects when storing fails.
   */
  write(writes: readonly StoreWrite[], settled?: string): Promise<void>;
  /** Forgets what was noted and not yet written. */
  discard(): void;
}

/** @param onFailure called once when a chunk could not be stored */
export function createChunkLog(
  { store, timers }: { store: ThreadStore; timers: Timers },
  turnId: string,
  onFailure: (error: unknown) => void,
): ChunkLog {
  let noted: ThreadStreamEvent[] = [];
  let seq = 0;
  let cancelTimer: (() => void) | undefined;
  let last: Promise<void> = Promise.resolve();

  function discard(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    noted = [];
  }

  function takeNoted(settled?: string): StoreWrite[] {
    const events = joinDeltas(noted);
    discard();
    if (events.length === 0 && settled === undefined) return [];
    seq += 1;
    const chunk = { turnId, seq, events, ...(settled === undefined ? {} : { settled: [settled] }) };
    return [{ type: 'append-chunk', chunk }];
  }

  function enqueue(writes: readonly StoreWrite[]): Promise<void> {
    const written = last.then(() => store.write(writes));
    last = written.catch(() => {});
    return written;
  }

  return {
    note(event) {
      noted.push(event);
      cancelTimer ??= timers.after(chunkMs, () => {
        enqueue(takeNoted()).catch(onFailure);
      });
    },
    write: (writes, settled) => enqueue([...takeNoted(settled), ...writes]),
    discard,
  };
}

/** The same events, neighbouring text of one item as one: a chunk is as long as its text, not as its tokens. */
export function joinDeltas(events: readonly ThreadStreamEvent[]): ThreadStreamEvent[] {
  const joined: ThreadStreamEvent[] = [];
  let open: { event: TextDelta; parts: string[] } | undefined;
  for (const event of events) {
    if (!isTextDelta(event)) {
      close();
      joined.push(event);
    } else if (open && isSameText(open.event, event)) {
      open.parts.push(event.update.delta);
    } else {
      close();
      open = { event, parts: [event.update.delta] };
    }
  }
  close();
  return joined;

  function close() {
    if (!open) return;
    const { event, parts } = open;
    joined.push({ ...event, update: { ...event.update, delta: parts.join('') } });
    open = undefined;
  }
}

type TextDelta = Extract<ThreadStreamEvent, { type: 'thread.item.updated' }> & {
  update: { type: 'assistant_message.content_part.text_delta' };
};

function isTextDelta(event: ThreadStreamEvent): event is TextDelta {
  return (
    event.type === 'thread.item.updated' &&
    event.update.type === 'assistant_message.content_part.text_delta'
  );
}

function isSameText(a: TextDelta, b: TextDelta): boolean {
  return a.item_id === b.item_id && a.update.content_index === b.update.content_index;
}
