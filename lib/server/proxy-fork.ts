// Another model for a thread that a ChatKit server owns: the conversation goes on here as one of ours, the server's stays in the history. Called by `ask.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { ThreadItem } from '../chatkit/items';
import type { Model } from '../model/backend';
import type { ItemRecord, ThreadRecord } from '../store/records';
import type { StoreWrite } from '../store/thread-store';
import type { AskDeps } from './begin-turn';
import { resumeText } from './message-text';
import { ownerOf } from './proxy-turn';
import { isTemporary, toTemporaryId } from '../shared/temporary-id';

export interface Fork {
  /** The same thread, ours from now on. */
  thread: ThreadRecord;
  writes: StoreWrite[];
  /** What has become text. */
  events: ThreadStreamEvent[];
  notice: ThreadStreamEvent;
}

/** A copy of what is not stored is not stored either. */
function freshId(of: string, id: string): string {
  return isTemporary(of) ? toTemporaryId(id) : id;
}

/** The model that takes the thread over; nothing when it is answered by the owner too, or is not known. */
export async function forkModel(
  { models }: Pick<AskDeps, 'models'>,
  thread: ThreadRecord,
  modelId: string | null | undefined,
): Promise<Model | undefined> {
  const owner = ownerOf(thread);
  if (owner === undefined) return undefined;
  const view = await models();
  const model =
    view.models.find(({ id }) => id === modelId) ??
    (modelId ? view.findModel?.(modelId) : undefined);
  return model?.route.some(({ backend }) => backend === owner) ? undefined : model;
}

/** Nothing where no other model takes over. */
export async function forkFor(
  deps: AskDeps,
  thread: ThreadRecord,
  modelId: string | null | undefined,
): Promise<Fork | undefined> {
  const { store, createId } = deps;
  const owner = ownerOf(thread);
  const model = await forkModel(deps, thread, modelId);
  if (owner === undefined || !model) return undefined;
  const original: ThreadRecord = { ...thread, id: freshId(thread.id, createId('thr')) };
  const binding = await store.getBinding(thread.id, owner);
  const fork: Fork = {
    thread: { ...thread, owner: 'local', status: { type: 'active' } },
    writes: [{ type: 'put-thread', thread: original }],
    events: [],
    notice: toNotice(model),
  };
  if (binding) {
    fork.writes.push(
      { type: 'put-binding', binding: { ...binding, threadId: original.id } },
      { type: 'put-binding', binding: { threadId: thread.id, backendId: owner } },
    );
  }
  for (let after: string | undefined, isMore = true; isMore;) {
    const query = { limit: 500, order: 'asc' as const, ...(after === undefined ? {} : { after }) };
    const page = await store.listItems(thread.id, query);
    for (const item of page?.data ?? []) divide(fork, original.id, item);
    after = page?.after;
    isMore = after !== undefined;
  }
  return fork;
}

/** One item for each of the two threads: the original, and its words. */
function divide({ writes, events }: Fork, originalId: string, item: ItemRecord): void {
  const { threadId, id } = item;
  const copy = { ...item, threadId: originalId, body: { ...item.body, thread_id: originalId } };
  writes.push({ type: 'put-item', item: copy });
  const { remoteId: _theirs, ...ours } = item;
  const body = toText(item.body);
  if (!body) {
    writes.push({ type: 'remove-item', threadId, itemId: id });
    events.push({ type: 'thread.item.removed', item_id: id });
    return;
  }
  if (body !== item.body) events.push({ type: 'thread.item.replaced', item: body });
  writes.push({ type: 'put-item', item: { ...ours, body } });
}

/** What only its server can act on becomes what it said; what said nothing is left behind. */
function toText(body: ThreadItem): ThreadItem | undefined {
  if (body.type === 'client_tool_call' || body.type === 'end_of_turn') return undefined;
  if (body.type !== 'widget' && body.type !== 'structured_input') return body;
  const text = body.type === 'widget' ? (body.copy_text ?? '') : resumeText(body);
  if (text.trim() === '') return undefined;
  const { id, thread_id, created_at } = body;
  const content = [{ type: 'output_text' as const, text, annotations: [] }];
  return { id, thread_id, created_at, type: 'assistant_message', content };
}

function toNotice({ label }: Model): ThreadStreamEvent {
  return {
    type: 'notice',
    level: 'info',
    message: `From here on ${label} answers, and this conversation is kept in Beside alone. The one on its server stays as it was, in your history.`,
  };
}
