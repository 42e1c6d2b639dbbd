// What waits to be sent to one panel: at most one batch is under way, and what comes meanwhile is merged. Used by `serve-panel.ts`.
import { deltaText, isDelta, mergeDeltas, type DeltaEvent } from './merge-deltas';
import type { BackgroundToPanel, ResponsePart } from './messages';
import type { StreamedEvent } from './panel-answer';

interface Outbox {
  /** Queues a part as it is. */
  push(part: ResponsePart): void;
  /**
   * Queues one event of a stream. False when the panel is so far behind that the stream was broken instead:
   * stop sending; the panel asks again and gets a fresh snapshot.
   */
  pushEvent(id: string, event: StreamedEvent): boolean;
  /** The panel has drawn the last batch. */
  credit(): void;
}

/** A part, or a delta that may still grow; `size` counts characters. */
interface Entry {
  id: string;
  size: number;
  part?: ResponsePart;
  delta?: DeltaEvent;
}

/** Characters that may wait for one panel: about eight long answers. */
const defaultMaxWaiting = 4_000_000;

function toChunk(id: string, event: StreamedEvent): ResponsePart {
  // JSON never holds a line break, so one data line is the whole event.
  return { id, type: 'chunk', text: `data: ${JSON.stringify(event)}\n\n` };
}

function toParts(entries: readonly Entry[]): ResponsePart[] {
  const parts: ResponsePart[] = [];
  for (const { id, part, delta } of entries) {
    const next = delta ? toChunk(id, delta) : part;
    const last = parts.at(-1);
    if (next?.type === 'chunk' && last?.type === 'chunk' && last.id === id) last.text += next.text;
    else if (next) parts.push({ ...next });
  }
  return parts;
}

/**
 * The first part goes out at once (with what the same task adds to it); the rest waits for `credit`.
 * Order is kept within each request; nothing is promised between requests.
 * @param maxWaiting characters that may wait before a stream is broken
 */
export function createOutbox(
  send: (message: BackgroundToPanel) => void,
  maxWaiting = defaultMaxWaiting,
): Outbox {
  let waiting: Entry[] = [];
  let waitingSize = 0;
  let awaitsCredit = false;
  let scheduled = false;
  // The newest entry of each request: merging looks past the parts of other requests.
  let newest = new Map<string, Entry>();

  function flush() {
    scheduled = false;
    if (awaitsCredit || waiting.length === 0) return;
    const parts = toParts(waiting);
    waiting = [];
    waitingSize = 0;
    newest = new Map();
    awaitsCredit = true;
    send({ type: 'batch', parts });
  }

  function schedule() {
    if (awaitsCredit || scheduled) return;
    scheduled = true;
    // Head, body and end of a small answer leave together instead of one per drawn frame.
    queueMicrotask(flush);
  }

  function add(entry: Entry) {
    waiting.push(entry);
    waitingSize += entry.size;
    newest.set(entry.id, entry);
    schedule();
  }

  function grow(id: string, delta: DeltaEvent): boolean {
    const last = newest.get(id);
    const merged = last?.delta && mergeDeltas(last.delta, delta);
    if (!last || !merged) return false;
    last.delta = merged;
    last.size += deltaText(delta).length;
    waitingSize += deltaText(delta).length;
    return true;
  }

  function push(part: ResponsePart) {
    add({ id: part.id, size: part.type === 'chunk' ? part.text.length : 0, part });
  }

  function breakStream(id: string) {
    waiting = waiting.filter((entry) => entry.id !== id || entry.part?.type === 'head');
    waitingSize = waiting.reduce((total, entry) => total + entry.size, 0);
    push({ id, type: 'broken' });
  }

  return {
    push,
    pushEvent(id, event) {
      if (isDelta(event)) {
        if (!grow(id, event)) add({ id, size: deltaText(event).length, delta: event });
      } else {
        push(toChunk(id, event));
      }
      if (waitingSize <= maxWaiting) return true;
      // A lone snapshot may be larger than the limit: it goes out, because asking again would only bring the same.
      if (!awaitsCredit) return true;
      breakStream(id);
      return false;
    },
    credit() {
      awaitsCredit = false;
      flush();
    },
  };
}
