// The items of the shown thread, in order and by id; text that grows goes to the text channels and not through React.
import { applyUpdate } from '../../lib/chatkit/apply-update';
import type { ItemUpdate } from '../../lib/chatkit/events';
import type { ThreadItem } from '../../lib/chatkit/items';
import { isSameJson } from '../../lib/shared/same-json';
import { createTextChannels, type TextChannels } from './text-channels';

/** What a view is given. While an answer grows its text here may lag behind: the text channels have the truth. */
export interface ItemEntry {
  readonly item: ThreadItem;
  /** The server has not yet said that the item is final. */
  readonly isGrowing: boolean;
  /** A message of this element that the server has not confirmed. */
  readonly local?: 'sending' | 'failed';
}

export interface PutOptions {
  isGrowing?: boolean;
  local?: 'sending' | 'failed';
  /** Where a new item goes; at the end without it. An item that is there keeps its place. */
  beforeId?: string | undefined;
}

export interface ItemCollection {
  /** Stable until an item comes, goes or moves. */
  ids(): readonly string[];
  /** Stable until the item changes in more than its text. */
  entry(id: string): ItemEntry | undefined;
  /** The item with all its text so far. */
  read(id: string): ThreadItem | undefined;
  put(item: ThreadItem, options?: PutOptions): void;
  /** Unknown ids are ignored. */
  update(id: string, update: ItemUpdate): void;
  remove(id: string): void;
  removeAfter(id: string): void;
  /** The item takes the place of another (a confirmed message that of the one drawn in advance). */
  replace(id: string, item: ThreadItem): void;
  /** The whole truth: what did not change stays untouched, so that scroll and selection survive. */
  reset(items: readonly ThreadItem[], growing: ReadonlySet<string>): void;
  prepend(items: readonly ThreadItem[]): void;
  /** Nothing grows any more; returns whether anything still did. */
  settle(): boolean;
  subscribe(id: string, listener: () => void): () => void;
  subscribeText: TextChannels['subscribe'];
  subscribeGrowth: TextChannels['subscribeGrowth'];
}

/** `onOrderChange` is called when `ids()` changed. */
export function createItemCollection(onOrderChange: () => void): ItemCollection {
  let order: readonly string[] = [];
  const entries = new Map<string, ItemEntry>();
  const latest = new Map<string, ThreadItem>();
  const listeners = new Map<string, Set<() => void>>();
  const texts = createTextChannels();

  const tell = (id: string) => listeners.get(id)?.forEach((listener) => listener());
  const setOrder = (ids: readonly string[]) => {
    order = ids;
    onOrderChange();
  };

  function store(item: ThreadItem, isGrowing: boolean, local?: 'sending' | 'failed'): void {
    const before = latest.get(item.id);
    const old = entries.get(item.id);
    if (old && old.isGrowing === isGrowing && old.local === local && isSameJson(before, item))
      return;
    latest.set(item.id, item);
    entries.set(item.id, { item, isGrowing, ...(local ? { local } : {}) });
    texts.changed(before, item, isGrowing || (old?.isGrowing ?? false));
    if (old && !isGrowing) texts.finished(item);
    tell(item.id);
  }

  function forget(id: string): void {
    entries.delete(id);
    latest.delete(id);
    tell(id);
  }

  function remove(id: string): void {
    if (!entries.has(id)) return;
    forget(id);
    setOrder(order.filter((other) => other !== id));
  }

  return {
    ids: () => order,
    entry: (id) => entries.get(id),
    read: (id) => latest.get(id),
    put(item, { isGrowing = false, local, beforeId } = {}) {
      const isNew = !entries.has(item.id);
      store(item, isGrowing, local);
      if (!isNew) return;
      const place = beforeId === undefined ? -1 : order.indexOf(beforeId);
      setOrder(place < 0 ? [...order, item.id] : order.toSpliced(place, 0, item.id));
    },
    update(id, update) {
      const before = latest.get(id);
      if (!before) return;
      const after = applyUpdate(before, update);
      if (after === before) return;
      if (isPlainGrowth(before, update)) {
        latest.set(id, after);
        texts.appended(id, update.content_index, update.delta);
        return;
      }
      store(after, entries.get(id)?.isGrowing ?? false);
    },
    remove,
    removeAfter(id) {
      const place = order.indexOf(id);
      if (place < 0 || place === order.length - 1) return;
      const dropped = order.slice(place + 1);
      dropped.forEach(forget);
      setOrder(order.slice(0, place + 1));
    },
    replace(id, item) {
      if (id === item.id || entries.has(item.id)) {
        store(item, false);
        if (id !== item.id) remove(id);
        return;
      }
      store(item, false);
      forget(id);
      setOrder(order.map((other) => (other === id ? item.id : other)));
    },
    reset(items, growing) {
      const ids = items.map((item) => item.id);
      const kept = new Set(ids);
      order.filter((id) => !kept.has(id)).forEach(forget);
      for (const item of items) store(item, growing.has(item.id));
      if (ids.length !== order.length || ids.some((id, place) => id !== order[place]))
        setOrder(ids);
    },
    prepend(items) {
      const fresh = items.filter((item) => !entries.has(item.id));
      for (const item of fresh) store(item, false);
      if (fresh.length > 0) setOrder([...fresh.map((item) => item.id), ...order]);
    },
    settle() {
      const growing = order.filter((id) => entries.get(id)?.isGrowing);
      for (const id of growing) {
        const item = latest.get(id);
        if (item) store(item, false);
      }
      return growing.length > 0;
    },
    subscribe(id, listener) {
      const group = listeners.get(id) ?? new Set();
      listeners.set(id, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0) listeners.delete(id);
      };
    },
    subscribeText: texts.subscribe,
    subscribeGrowth: texts.subscribeGrowth,
  };
}

type TextDelta = Extract<ItemUpdate, { type: 'assistant_message.content_part.text_delta' }>;

/** Text for a part that is already drawn: no view has to know. The first word is news, because it ends the waiting line. */
function isPlainGrowth(item: ThreadItem, update: ItemUpdate): update is TextDelta {
  return (
    update.type === 'assistant_message.content_part.text_delta' &&
    typeof update.delta === 'string' &&
    item.type === 'assistant_message' &&
    (item.content[update.content_index]?.text ?? '') !== ''
  );
}
