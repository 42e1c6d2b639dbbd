// Takes deletions back, and deletes everything for good. Called by `answers/history-answers.ts`.
import { fail, ok, type Result } from '../shared/result';
import type { AskDeps } from './begin-turn';
import { refusals, type Refusal } from './refusal';

export type RemovalActions = Pick<AskDeps, 'store' | 'live' | 'turns' | 'now'>;

/** A thread of a ChatKit server was deleted there, so it does not come back. */
export async function restoreThread(
  { store, live, now }: RemovalActions,
  threadId: string,
): Promise<Result<object, Refusal>> {
  return await live.alone(threadId, async () => {
    const before = await store.getThread(threadId);
    if (!before || before.arriving || before.owner !== 'local') return fail(refusals.threadGone);
    if (before.deletedAt === undefined) return ok({});
    const { deletedAt: _taken, ...thread } = before;
    await store.write([
      { type: 'put-thread', thread: { ...thread, updatedAt: now(), rev: before.rev + 1 } },
    ]);
    return ok({});
  });
}

/** At once and for good; what runs in it is stopped first. */
export async function removeForGood(
  { store, live, turns, now }: RemovalActions,
  threadId: string,
): Promise<void> {
  await live.alone(threadId, async (thread) => {
    const record = await store.getThread(threadId);
    if (!record) return;
    await store.write([
      ...turns.abandon(thread),
      { type: 'put-thread', thread: { ...record, deletedAt: now() } },
    ]);
    live.close(threadId);
  });
  // Behind the end of what was stopped, which writes once more.
  await live.alone(threadId, () => store.write([{ type: 'remove-thread', threadId }]));
}

/** One thread at a time, so that what runs in each is stopped and settled before it goes. */
export async function wipeThreads(deps: RemovalActions): Promise<void> {
  const { store } = deps;
  for (;;) {
    // In the future nothing has changed yet: every thread is older.
    const some = await store.listUnchangedSince(Number.MAX_SAFE_INTEGER, 50);
    if (some.length === 0) break;
    for (const { id } of some) await removeForGood(deps, id);
  }
  await store.write([{ type: 'put-draft', threadId: '', text: '' }]);
}
