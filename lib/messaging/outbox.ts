// What waits to be sent to one panel: while a batch is under way, what comes is merged, and only what cannot wait overtakes it. Used by `serve-panel.ts`.
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

/** Batches that may be under way already when something leaves: ordinary, what begins or ends something, an item's first words. */
const mayFollow = { ordinary: 0, end: 2, firstWords: 7 };
/** So many characters of an item are its first words: a mark of Markdown alone shows nothing. */
const firstCharacters = 24;
type Haste = keyof typeof mayFollow;

/** Rare, and waited for: what begins or ends something. Everything else keeps to the panel's pace. */
function isUrgent(event: StreamedEvent): boolean {
  const { type } = event.type === 'event' ? event.event : event;
  return type === 'thread.item.added' || type === 'thread.item.done' || type === 'error';
}

function itemOf(delta: DeltaEvent): string {
  return (delta.type === 'event' ? delta.event : delta).item_id;
}

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
 * The first part goes out at once (with what the same task adds to it); the rest waits for `credit`, but for the first words
 * of an item and for what begins or ends something: those leave at once, unless too much is under way already.
 * Order is kept within each request; nothing is promised between requests.
 * @param maxWaiting characters that may wait before a stream is broken
 */
export function createOutbox(
  send: (message: BackgroundToPanel) => void,
  maxWaiting = defaultMaxWaiting,
): Outbox {
  let waiting: Entry[] = [];
  let waitingSize = 0;
  let underWay = 0;
  let scheduled = false;
  let haste: Haste = 'ordinary';
  /** The item each request last brought words of, and how many characters. */
  const begun = new Map<string, { itemId: string; length: number }>();
  // The newest entry of each request: merging looks past the parts of other requests.
  let newest = new Map<string, Entry>();

  function flush() {
    scheduled = false;
    if (!mayLeave() || waiting.length === 0) return;
    haste = 'ordinary';
    const parts = toParts(waiting);
    waiting = [];
    waitingSize = 0;
    newest = new Map();
    underWay += 1;
    send({ type: 'batch', parts });
  }

  function mayLeave(): boolean {
    return underWay <= mayFollow[haste];
  }

  function schedule() {
    if (scheduled || !mayLeave()) return;
    scheduled = true;
    // Head, body and end of a small answer leave together instead of one per drawn frame.
    queueMicrotask(flush);
  }

  function add(entry: Entry, given: Haste) {
    if (mayFollow[given] > mayFollow[haste]) haste = given;
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
    addPart(part, 'end');
  }

  function addPart(part: ResponsePart, given: Haste) {
    add({ id: part.id, size: part.type === 'chunk' ? part.text.length : 0, part }, given);
    if (part.type === 'end' || part.type === 'broken') begun.delete(part.id);
  }

  function addDelta(id: string, delta: DeltaEvent) {
    const itemId = itemOf(delta);
    const size = deltaText(delta).length;
    const known = begun.get(id);
    const length = known?.itemId === itemId ? known.length : 0;
    begun.set(id, { itemId, length: length + size });
    add({ id, size, delta }, length < firstCharacters ? 'firstWords' : 'ordinary');
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
        if (!grow(id, event)) addDelta(id, event);
      } else {
        addPart(toChunk(id, event), isUrgent(event) ? 'end' : 'ordinary');
      }
      if (waitingSize <= maxWaiting) return true;
      // A lone snapshot may be larger than the limit: it goes out, because asking again would only bring the same.
      if (underWay === 0) return true;
      breakStream(id);
      return false;
    },
    credit() {
      underWay = Math.max(0, underWay - 1);
      flush();
    },
  };
}
