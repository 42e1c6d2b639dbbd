// Which items a client must never see; asked by the store when it lists and by the server before it sends.
import type { HiddenContextItem, ThreadItem } from './items';

/** Hidden items tell the next turn what happened; they reach no client in any event or page. */
export function isHidden(item: ThreadItem): item is HiddenContextItem {
  return item.type === 'hidden_context_item' || item.type === 'sdk_hidden_context';
}
