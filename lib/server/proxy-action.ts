// A widget's action in a thread that a ChatKit server owns: a turn like any other, whose question is the action. Called by `chatkit-server.ts`.
import type { ErrorEvent } from '../chatkit/events';
import type { Operation } from '../chatkit/operations';
import { fail, ok, type Result } from '../shared/result';
import { begin, openThread, streamOptions, type AskDeps, type Asked } from './begin-turn';
import { toJsonAction } from './proxy-operations';
import { refusals } from './refusal';
import { refuseAction, toActionError } from './refuse-action';
import { findOwner } from './remote';

type ActionParams = Extract<Operation, { type: 'threads.custom_action' }>['params'];

/** Refused in a thread of ours, where no backend acts on widgets; the reason is an event of the stream. */
export async function act(
  deps: AskDeps,
  params: ActionParams,
  signal: AbortSignal,
): Promise<Result<Extract<Asked, { ok: true }>['value'], ErrorEvent>> {
  const { store, live, now, createId } = deps;
  const { thread_id: threadId, item_id: itemId, action } = params;
  return await live.alone(threadId, async (thread) => {
    const owner = await findOwner(store, await openThread(store, threadId));
    const refused = await refuseAction(store, params);
    if (!owner || refused !== refusals.notSupported) return fail(toActionError(refused));
    if (thread.running || thread.queue.length > 0) return fail(toActionError(refusals.busy));
    const from = typeof itemId === 'string' ? { itemId } : {};
    const beginning = {
      turn: {
        id: createId('turn'),
        threadId,
        itemId: itemId ?? '',
        ask: { type: 'action' as const, ...from, action: toJsonAction(action) },
        state: 'running' as const,
        attempts: [],
        startedAt: now(),
      },
      writes: [],
      opening: [streamOptions],
      announced: [],
    };
    return ok(await begin(deps, thread, beginning, signal));
  });
}
