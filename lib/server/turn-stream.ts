// What the caller who asked a question hears: the events of its own turn. Made by `begin-turn.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import { createAsyncQueue } from '../messaging/async-queue';
import type { LiveThreads } from './live-threads';

export interface TurnStream {
  push(event: ThreadStreamEvent): void;
  events: AsyncIterable<ThreadStreamEvent>;
}

/**
 * Listens to a turn from this very step on; ends with it. Aborting the signal ends the listening at once; only the reason
 * `stop` is the user's Stop and calls `onStop`, any other abort leaves the turn running.
 */
export function createTurnStream(
  live: LiveThreads,
  { threadId, turnId }: { threadId: string; turnId: string },
  signal: AbortSignal,
  onStop: () => void,
): TurnStream {
  const leave = () => {
    stopListening();
    signal.removeEventListener('abort', abort);
  };
  const abort = () => {
    leave();
    queue.end();
    if (signal.reason === 'stop') onStop();
  };
  const queue = createAsyncQueue<ThreadStreamEvent>(leave);
  const stopListening = live.listen(threadId, {
    turnId,
    event: queue.push,
    end() {
      leave();
      queue.end();
    },
  });
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  return { push: queue.push, events: queue.values };
}
