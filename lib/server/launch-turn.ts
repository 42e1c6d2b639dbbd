// Makes a stored turn the running one and sees it to its one end: answered, stopped, or failed. Called by `turns.ts`.
import type { ItemNote } from '../messaging/panel-events';
import type { TurnRecord } from '../store/records';
import { toStoreFault } from '../store/store-fault';
import type { StoreWrite, ThreadStore } from '../store/thread-store';
import { toErrorEvent } from '../turn/to-error-event';
import { answerTurn, type AnswerDeps, type TurnEnd } from './answer-turn';
import { toItemNote } from './item-notes';
import type { LiveThread, RunningTurn } from './live-threads';
import { createTurnRecorder } from './turn-recorder';

export interface LaunchDeps extends AnswerDeps {
  /** Told when an answer got its line about who answered. */
  reportNote?: (threadId: string, note: ItemNote) => void;
}

/** ChatKit's own words, so that a thread reads the same on another server. */
const stopMarker = 'The user cancelled the stream. Stop responding to the prior request.';

/**
 * Call inside `alone`, with the turn stored as running. `onEnded` is called inside `alone` too, when nothing of the turn is
 * left to store or to say.
 */
export function launchTurn(
  deps: LaunchDeps,
  thread: LiveThread,
  turn: TurnRecord,
  onEnded: () => Promise<void>,
): void {
  const { store, live, now, createId } = deps;
  const { id, threadId } = turn;
  const canceller = new AbortController();
  let record = turn;
  let isOver = false;

  const running: RunningTurn = {
    id,
    allowCancel: true,
    growing: new Map(),
    stop() {
      canceller.abort('stop');
      void end({ state: 'stopped' });
    },
  };
  const recorder = createTurnRecorder(deps, turn, running, fail);

  function fail(error: unknown): void {
    canceller.abort('failed');
    const fault = toStoreFault(error);
    void end({ state: 'failed', fault, error: toErrorEvent(fault), unsaid: true });
  }

  function marker(): StoreWrite {
    const markerId = createId('shcx');
    const body = {
      id: markerId,
      thread_id: threadId,
      created_at: new Date(now()).toISOString(),
      type: 'sdk_hidden_context' as const,
      content: stopMarker,
    };
    return {
      type: 'put-item',
      item: { threadId, id: markerId, turnId: id, body, ours: { from: 'user' } },
    };
  }

  /** Taken once, whoever comes first: the answer's end, the user's Stop, or a store that fails. */
  async function end({ state, fault, error, unsaid }: TurnEnd): Promise<void> {
    if (isOver) return;
    isOver = true;
    await live.alone(threadId, async () => {
      try {
        const { ended, events } = await recorder.settle(
          {
            ...record,
            state,
            endedAt: now(),
            ...(fault ? { fault } : {}),
            ...(error ? { error } : {}),
          },
          state === 'stopped' ? [marker()] : [],
        );
        for (const event of events) live.publish(threadId, event, id);
        if (error && unsaid) live.publish(threadId, error, id);
        await noteSynced(store, ended);
        const note = toItemNote(ended);
        if (note) deps.reportNote?.(threadId, note);
      } catch (failure) {
        // Nothing can be stored now: what the turn said is settled when the background starts next.
        live.publish(threadId, toErrorEvent(toStoreFault(failure)), id);
      }
      delete thread.running;
      await onEnded();
    });
  }

  thread.running = running;
  void answerTurn(deps, turn, recorder, {
    signal: canceller.signal,
    isOver: () => isOver,
    update(known, isWorthStoring) {
      record = { ...record, ...known };
      if (isWorthStoring && !isOver)
        recorder.write([{ type: 'put-turn', turn: record }]).catch(fail);
    },
  }).then(end);
}

/** The backend that answered has now heard everything up to its answer. If this is lost, it is told once more than needed. */
async function noteSynced(
  store: ThreadStore,
  { threadId, backend, answerItemId: syncedUpTo }: TurnRecord,
): Promise<void> {
  if (!backend || backend.role === 'builtin' || syncedUpTo === undefined) return;
  const known = await store.getBinding(threadId, backend.id);
  const binding = { threadId, backendId: backend.id, ...known, syncedUpTo };
  await store.write([{ type: 'put-binding', binding }]);
}
