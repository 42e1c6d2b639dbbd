// Joins neighbouring text deltas of one item while a panel is busy drawing; used by `outbox.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { StreamedEvent } from './panel-answer';

type ItemUpdated = Extract<ThreadStreamEvent, { type: 'thread.item.updated' }>;
type TextDelta = ItemUpdated & {
  update: { type: 'assistant_message.content_part.text_delta' };
};
/** A text delta as a panel receives it: bare, or inside a frame of an attachment. */
export type DeltaEvent = TextDelta | { type: 'event'; seq: number; event: TextDelta };

function isBareDelta(event: ThreadStreamEvent): event is TextDelta {
  return (
    event.type === 'thread.item.updated' &&
    event.update.type === 'assistant_message.content_part.text_delta'
  );
}

/** Whether an event is nothing but more text for an item. */
export function isDelta(event: StreamedEvent): event is DeltaEvent {
  if (event.type === 'event') return isBareDelta(event.event);
  return event.type === 'thread.item.updated' && isBareDelta(event);
}

/** The text a delta carries. */
export function deltaText(event: DeltaEvent): string {
  return (event.type === 'event' ? event.event : event).update.delta;
}

function joinBare(first: TextDelta, second: TextDelta): TextDelta | undefined {
  if (first.item_id !== second.item_id) return undefined;
  if (first.update.content_index !== second.update.content_index) return undefined;
  return { ...first, update: { ...first.update, delta: first.update.delta + second.update.delta } };
}

/**
 * One delta that says what two neighbours said, or nothing when they belong to different texts.
 * Makes a new event: the given ones may be on their way to other panels. A frame keeps the later `seq`.
 */
export function mergeDeltas(first: DeltaEvent, second: DeltaEvent): DeltaEvent | undefined {
  if (first.type === 'event') {
    if (second.type !== 'event') return undefined;
    const event = joinBare(first.event, second.event);
    return event && { type: 'event', seq: second.seq, event };
  }
  return second.type === 'event' ? undefined : joinBare(first, second);
}
