// What a panel shows of a thread: the frames of an attachment put together as a client puts them together.
import type { AttachFrame } from '../../lib/chatkit/attach';
import { applyUpdate } from '../../lib/chatkit/apply-update';
import type { ThreadStreamEvent } from '../../lib/chatkit/events';
import type { ThreadItem } from '../../lib/chatkit/items';

export interface ThreadView {
  items: ThreadItem[];
  streaming: boolean;
  queued: string[];
  /** The last error that was said. */
  error?: ThreadStreamEvent;
}

/** Puts one frame on top of what is shown. Throws when frames are out of order or an update has no item. */
export function createThreadView() {
  const view: ThreadView = { items: [], streaming: false, queued: [] };
  let seq = -1;

  const put = (item: ThreadItem) => {
    const place = view.items.findIndex(({ id }) => id === item.id);
    if (place >= 0) view.items[place] = item;
    else {
      // The running answer stands before the messages that wait for it.
      const firstQueued = view.items.findIndex(({ id }) => view.queued.includes(id));
      if (item.type === 'user_message' || firstQueued < 0) view.items.push(item);
      else view.items.splice(firstQueued, 0, item);
    }
  };

  function apply(event: ThreadStreamEvent): void {
    if ('item' in event) put(event.item);
    if (event.type === 'error') view.error = event;
    if (event.type === 'thread.item.removed')
      view.items = view.items.filter(({ id }) => id !== event.item_id);
    if (event.type !== 'thread.item.updated') return;
    const item = view.items.find(({ id }) => id === event.item_id);
    if (!item) throw new Error(`no item ${event.item_id} to update`);
    put(applyUpdate(item, event.update));
  }

  return {
    view,
    show(frame: AttachFrame): void {
      if (frame.seq < seq || (frame.seq === seq && frame.type !== 'snapshot'))
        throw new Error(`frame ${frame.seq} after ${seq}`);
      ({ seq } = frame);
      if (frame.type === 'event') return apply(frame.event);
      view.streaming = frame.streaming;
      view.queued = frame.queued;
      if (frame.type !== 'snapshot') return;
      view.items = frame.thread.items.data;
      if (frame.trailing) view.error = frame.trailing;
    },
  };
}
