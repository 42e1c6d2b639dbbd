// What a turn needs to know of the ChatKit servers that have seen its thread. Called by `prepare-turn.ts`.
import type { ThreadItem } from '../chatkit/items';
import type { Model } from '../model/backend';
import type { RemoteAsk, RemoteThreads } from '../model/turn';
import type { ItemRecord, ThreadRecord, TurnRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';

/** The backend that owns a thread; nothing for one of ours. */
export function ownerOf({ owner }: ThreadRecord): string | undefined {
  return owner === 'local' ? undefined : owner.backend;
}

/** A thread's owner alone is asked, by its own name of the model where the route has one. */
export function toOwnersModel(model: Model, thread: ThreadRecord): Model {
  const owner = ownerOf(thread);
  if (owner === undefined) return model;
  const step = model.route.find(({ backend }) => backend === owner);
  return { ...model, route: [step ?? { backend: owner, consent: 'granted' }] };
}

export async function readRemote(
  store: ThreadStore,
  thread: ThreadRecord,
  model: Model,
  turn: TurnRecord,
  item: ItemRecord | undefined,
): Promise<RemoteThreads> {
  const owner = ownerOf(thread);
  const backends = owner === undefined ? model.route.map(({ backend }) => backend) : [owner];
  const ids: Record<string, string> = {};
  for (const backend of backends) {
    const known = (await store.getBinding(thread.id, backend))?.remoteThreadId;
    if (known !== undefined) ids[backend] = known;
  }
  const ask = owner === undefined ? undefined : toAsk(turn, item);
  return {
    ids,
    ...(owner === undefined ? {} : { owner }),
    ...(ask === undefined ? {} : { ask }),
  };
}

/** Nothing for a message that the server has not seen: it is a new one there. */
function toAsk({ ask }: TurnRecord, item: ItemRecord | undefined): RemoteAsk | undefined {
  if (ask?.type === 'action') return ask;
  if (ask?.type === 'retry')
    return item?.remoteId === undefined ? undefined : { type: 'retry', itemId: item.remoteId };
  return item && toAnswer(item.body);
}

function toAnswer(body: ThreadItem): RemoteAsk | undefined {
  if (body.type === 'client_tool_call') return { type: 'tool-output', result: body.output ?? null };
  if (body.type !== 'structured_input') return undefined;
  return {
    type: 'structured-input',
    itemId: body.id,
    status: body.status === 'skipped' ? 'skipped' : 'answered',
    answers: Object.fromEntries(
      body.inputs.map(({ id, answer }) => [id, answer ?? { values: [], skipped: true }]),
    ),
  };
}
