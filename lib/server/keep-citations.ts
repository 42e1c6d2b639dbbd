// The citations that Beside has found in an answer of a ChatKit server: the server knows nothing of them, so its copy of the answer keeps ours. Called by `proxy-refresh.ts`.
import type { AssistantContent, ThreadItem } from '../chatkit/items';

/** The server's item; a part that says the same as ours, and cites nothing, keeps our citations. */
export function keepCitations(item: ThreadItem, ours: ThreadItem | undefined): ThreadItem {
  if (item.type !== 'assistant_message' || ours?.type !== 'assistant_message') return item;
  return { ...item, content: item.content.map((part, place) => keep(part, ours.content[place])) };
}

function keep(part: AssistantContent, ours: AssistantContent | undefined): AssistantContent {
  const isSame = ours?.text === part.text && part.annotations.length === 0;
  return isSame ? { ...part, annotations: ours.annotations } : part;
}
