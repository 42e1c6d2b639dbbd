// Settles what a dead worker left open: run once when the background starts, awaited before anything is answered.
import type { Fault } from '../model/fault';
import type { ItemRecord, TurnRecord } from '../store/records';
import type { StoreWrite, ThreadStore } from '../store/thread-store';
import { toErrorEvent } from '../turn/to-error-event';
import { isWorthKeeping } from './keep-growing';
import { replayChunks } from './replay-chunks';
import { toSettledItem } from './turns';

interface RecoveryDeps {
  store: ThreadStore;
  /** Milliseconds since 1970. */
  now: () => number;
}

const interrupted: Fault = {
  code: 'interrupted',
  message: 'The answer was interrupted when the browser closed Beside: what had come is kept.',
};
const neverAsked: Fault = {
  code: 'interrupted',
  message: 'This message was still waiting when the browser closed Beside: retry to send it.',
};

/**
 * The returned function recovers once and gives the same promise to everyone; after a failure the next call tries again.
 * Every stored character is kept, every message too, and no turn stays open.
 */
export function createTurnRecovery(deps: RecoveryDeps): () => Promise<void> {
  let recovering: Promise<void> | undefined;
  return () => {
    recovering ??= recover(deps).catch((error: unknown) => {
      recovering = undefined;
      throw error;
    });
    return recovering;
  };
}

async function recover({ store, now }: RecoveryDeps): Promise<void> {
  // Oldest first within each thread: so the kept part of an answer stands before the messages that waited for it.
  for (const turn of await store.listOpenTurns())
    await store.write(
      turn.state === 'queued'
        ? await settleQueued(store, turn, now())
        : await settleRunning(store, turn, now()),
    );
}

async function settleRunning(
  store: ThreadStore,
  turn: TurnRecord,
  endedAt: number,
): Promise<StoreWrite[]> {
  const writes: StoreWrite[] = [];
  let { answerItemId } = turn;
  for (const body of replayChunks(await store.listChunks(turn.id))) {
    const before = await store.getItem(turn.threadId, body.id);
    if (!before && !isWorthKeeping(body, 'interrupted')) continue;
    const item: ItemRecord = {
      ...(before ?? { threadId: turn.threadId, id: body.id, turnId: turn.id }),
      body,
      ours: { ...(before?.ours ?? { from: 'model' }), state: 'interrupted' },
    };
    writes.push({ type: 'put-item', item });
    answerItemId = body.id;
  }
  return [
    ...writes,
    { type: 'clear-chunks', turnId: turn.id },
    {
      type: 'put-turn',
      turn: {
        ...turn,
        ...(answerItemId === undefined ? {} : { answerItemId }),
        ...asInterrupted(interrupted, endedAt),
      },
    },
  ];
}

async function settleQueued(
  store: ThreadStore,
  turn: TurnRecord,
  endedAt: number,
): Promise<StoreWrite[]> {
  const message = await store.getItem(turn.threadId, turn.itemId);
  return [
    ...(message ? [toSettledItem(message)] : []),
    { type: 'put-turn', turn: { ...turn, ...asInterrupted(neverAsked, endedAt) } },
  ];
}

function asInterrupted(fault: Fault, endedAt: number) {
  return { state: 'interrupted' as const, fault, error: toErrorEvent(fault), endedAt };
}
