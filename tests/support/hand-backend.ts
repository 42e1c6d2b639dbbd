// A backend whose answers the test speaks, word by word.
import { createAsyncQueue } from '../../lib/messaging/async-queue';
import type { Respond, Turn, TurnEvent } from '../../lib/model/turn';

export interface AskedTurn {
  turn: Turn;
  signal: AbortSignal;
  say(...events: TurnEvent[]): void;
  /** Says it as text. */
  write(...texts: string[]): void;
  /** The answer ends. */
  finish(): void;
}

export function createHandBackend() {
  const asked = createAsyncQueue<AskedTurn>();
  const respond: Respond = async function* respond(turn, signal) {
    const events = createAsyncQueue<TurnEvent>();
    const say = (...all: TurnEvent[]) => {
      for (const event of all) events.push(event);
    };
    asked.push({
      turn,
      signal,
      say,
      write: (...texts) => say(...texts.map((text): TurnEvent => ({ type: 'text-delta', text }))),
      finish: () => say({ type: 'reply-end', reason: 'done' }),
    });
    yield* events.values;
  };
  return {
    respond,
    /** The next turn that was asked. */
    async next(): Promise<AskedTurn> {
      const { value } = await asked.values.next();
      if (!value) throw new Error('no turn was asked');
      return value;
    },
  };
}
