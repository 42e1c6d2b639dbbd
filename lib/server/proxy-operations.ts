// What changes a thread that a ChatKit server owns: done there first, then in our copy. Called by `chatkit-server.ts`.
import { readItem } from '../chatkit/read-item';
import type { Operation } from '../chatkit/operations';
import type { Json } from '../shared/json';
import { fail, ok, type Result } from '../shared/result';
import { openThread, type AskDeps } from './begin-turn';
import * as queries from './queries';
import { refuseAction } from './refuse-action';
import { findOwner, toRefusal, unlessDone, type AskRemote, type Owner } from './remote';
import { refusals, type Refusal } from './refusal';

type Params<T extends Operation['type']> = Extract<Operation, { type: T }>['params'];
type Answered = Result<object, Refusal>;

export interface ProxyDeps extends AskDeps {
  remote: AskRemote;
}

/** Tells the owner, if there is one; fails where it could not be told. */
async function tellOwner(
  { store, remote }: ProxyDeps,
  threadId: string,
  toOperation: (owner: Owner) => Parameters<AskRemote>[1],
): Promise<Result<undefined, Refusal>> {
  const owner = await findOwner(store, await openThread(store, threadId));
  if (!owner) return ok(undefined);
  return unlessDone(await remote(owner.backendId, toOperation(owner), threadId));
}

export async function renameThread(
  deps: ProxyDeps,
  params: Params<'threads.update'>,
): Promise<Answered> {
  const { title } = params;
  const told = await tellOwner(deps, params.thread_id, ({ remoteThreadId }) => ({
    type: 'threads.update',
    params: { thread_id: remoteThreadId, title },
  }));
  return told.ok ? await queries.renameThread(deps, params) : told;
}

export async function deleteThread(
  deps: ProxyDeps,
  params: Params<'threads.delete'>,
): Promise<Answered> {
  const told = await tellOwner(deps, params.thread_id, ({ remoteThreadId }) => ({
    type: 'threads.delete',
    params: { thread_id: remoteThreadId },
  }));
  return told.ok ? await queries.deleteThread(deps, params) : told;
}

export async function judgeItems(
  deps: ProxyDeps,
  params: Params<'items.feedback'>,
): Promise<Answered> {
  const told = await tellOwner(deps, params.thread_id, ({ remoteThreadId }) => ({
    type: 'items.feedback',
    params: { thread_id: remoteThreadId, item_ids: params.item_ids, kind: params.kind },
  }));
  return told.ok ? await queries.judgeItems(deps, params) : told;
}

/** A widget's action whose answer is the widget itself. */
export async function actAtOnce(
  deps: ProxyDeps,
  params: Params<'threads.sync_custom_action'>,
): Promise<Answered> {
  const { store, live, remote } = deps;
  const { thread_id: threadId, item_id: itemId, action } = params;
  const owner = await findOwner(store, await openThread(store, threadId));
  const refused = await refuseAction(store, params);
  if (!owner || refused !== refusals.notSupported) return fail(refused);
  const asked = await remote(
    owner.backendId,
    {
      type: 'threads.sync_custom_action',
      params: {
        thread_id: owner.remoteThreadId,
        ...(typeof itemId === 'string' ? { item_id: itemId } : {}),
        action: toJsonAction(action),
      },
    },
    threadId,
  );
  if (!asked.ok) return fail(toRefusal(asked.fault));
  const updated = readItem(fieldOf(asked.value, 'updated_item'));
  if (!updated) return ok({});
  const body = { ...updated, thread_id: threadId };
  return await live.alone(threadId, async (): Promise<Answered> => {
    const before = await store.getItem(threadId, body.id);
    if (before) {
      await store.write([{ type: 'put-item', item: { ...before, body } }]);
      live.publish(threadId, { type: 'thread.item.replaced', item: body });
    }
    return ok({ updated_item: body });
  });
}

export function toJsonAction({ type, payload }: { type: string; payload?: Json | undefined }) {
  return { type, ...(payload === undefined ? {} : { payload }) };
}

function fieldOf(value: Json, name: string): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value[name]
    : undefined;
}
