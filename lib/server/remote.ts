// How the server reaches the ChatKit server that owns a thread, outside of a turn. Given by `compose.ts`; used by the `proxy-*` files.
import type { Fault } from '../model/fault';
import type { Json } from '../shared/json';
import { fail, ok, type Result } from '../shared/result';
import type { ThreadRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { ownerOf } from './proxy-turn';
import type { Refusal } from './refusal';

/** One operation that is answered as JSON, by one backend and within its origins; `not-supported` where it is no ChatKit server. */
export type AskRemote = (
  backendId: string,
  operation: { type: string; params: { [name: string]: Json } },
  threadId?: string,
) => Promise<Result<Json, Fault>>;

export interface Owner {
  backendId: string;
  /** The server's own id of the thread. */
  remoteThreadId: string;
}

/** Who owns a thread and under which id; nothing for a thread of ours, or one that its server never heard of. */
export async function findOwner(
  store: ThreadStore,
  thread: ThreadRecord | undefined,
): Promise<Owner | undefined> {
  const backendId = thread && ownerOf(thread);
  if (thread === undefined || backendId === undefined) return undefined;
  const remoteThreadId = (await store.getBinding(thread.id, backendId))?.remoteThreadId;
  return remoteThreadId === undefined ? undefined : { backendId, remoteThreadId };
}

/** What the server refused or could not be asked, as an answer to our own client. */
export function toRefusal({ code, message }: Fault): Refusal {
  return { status: 500, code, message };
}

/** Nothing where the server did it, or does not know what it is about. */
export function unlessDone(asked: Result<Json, Fault>): Result<undefined, Refusal> {
  return asked.ok || asked.fault.code === 'not-found' || asked.fault.code === 'not-configured'
    ? ok(undefined)
    : fail(toRefusal(asked.fault));
}
