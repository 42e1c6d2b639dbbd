// Carries the text of answers to the renderers that draw it, past React; owned by the item collection.
import type { ThreadItem } from '../../lib/chatkit/items';

/** One drawn part of an answer. `append` is the hot path: it is called once per delta. */
export interface TextListener {
  append(text: string): void;
  replace(fullText: string): void;
  /** No more text will come, unless a later `replace` says otherwise. */
  finish(): void;
}

/** Hears every piece of text that grows, whichever item it belongs to. */
export interface GrowthListener {
  grew(itemId: string, text: string): void;
  ended(itemId: string): void;
}

export interface TextChannels {
  subscribe(itemId: string, part: number, listener: TextListener): () => void;
  subscribeGrowth(listener: GrowthListener): () => void;
  appended(itemId: string, part: number, text: string): void;
  /** Tells the listeners what changed between two states of one item. */
  changed(before: ThreadItem | undefined, after: ThreadItem, isGrowing: boolean): void;
  finished(item: ThreadItem): void;
}

/** The parts' texts of an answer; empty for any other item. */
export function textsOf(item: ThreadItem | undefined): string[] {
  return item?.type === 'assistant_message' ? item.content.map((part) => part.text) : [];
}

const keyOf = (itemId: string, part: number) => `${part} ${itemId}`;

export function createTextChannels(): TextChannels {
  const listeners = new Map<string, Set<TextListener>>();
  const growthListeners = new Set<GrowthListener>();
  const each = (itemId: string, part: number, tell: (listener: TextListener) => void) =>
    listeners.get(keyOf(itemId, part))?.forEach(tell);

  const appended = (itemId: string, part: number, text: string) => {
    each(itemId, part, (listener) => listener.append(text));
    growthListeners.forEach((listener) => listener.grew(itemId, text));
  };

  return {
    subscribe(itemId, part, listener) {
      const key = keyOf(itemId, part);
      const group = listeners.get(key) ?? new Set();
      listeners.set(key, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0) listeners.delete(key);
      };
    },
    subscribeGrowth(listener) {
      growthListeners.add(listener);
      return () => growthListeners.delete(listener);
    },
    appended,
    changed(before, after, isGrowing) {
      const old = textsOf(before);
      textsOf(after).forEach((text, part) => {
        const known = old[part] ?? '';
        if (text === known) return;
        if (isGrowing && text.startsWith(known)) appended(after.id, part, text.slice(known.length));
        else each(after.id, part, (listener) => listener.replace(text));
      });
    },
    finished(item) {
      textsOf(item).forEach((_, part) => each(item.id, part, (listener) => listener.finish()));
      growthListeners.forEach((listener) => listener.ended(item.id));
    },
  };
}
