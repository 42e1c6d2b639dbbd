// Gives each message an id of its own where a server names all of them alike. Called by `proxy-respond.ts`.
import type { IdPrefix } from '../shared/ids';

/** What OpenAI's Agents SDK puts where the model's own protocol names no message (chatkit-python#36). */
const placeholder = '__fake_id__';

export interface PlaceholderIds {
  /** Of an item that begins. */
  begin(itemId: string): string;
  /** Of an item that goes on. */
  of(itemId: string): string;
  /** Of an item that is whole: the next one of this name is another. */
  end(itemId: string): string;
}

/** For one turn. Every other id stays as it is. */
export function createPlaceholderIds(createId: (prefix: IdPrefix) => string): PlaceholderIds {
  let current: string | undefined;
  return {
    begin(itemId) {
      if (itemId !== placeholder) return itemId;
      current = createId('msg');
      return current;
    },
    of: (itemId) => (itemId === placeholder ? (current ?? itemId) : itemId),
    end(itemId) {
      if (itemId !== placeholder) return itemId;
      const id = current ?? createId('msg');
      current = undefined;
      return id;
    },
  };
}
