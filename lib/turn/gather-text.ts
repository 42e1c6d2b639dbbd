// Joins the words of a reply that come faster than they are taken, and lets others have their turn. Used by `run-turn.ts`.
import type { Reply, ReplyEvent } from '../model/reply';

/** Asked often: nothing while a slice of work lasts, then a promise that lets others have the thread first. */
export type Pause = () => Promise<void> | undefined;

/** Characters that may wait: beyond, the reply itself has to. */
const maxWaiting = 200_000;

/**
 * The same reply, neighbouring text of one kind in as few events as the taker has time for. A first word passes at once: nothing
 * is waited for. Leaving early closes the reply.
 */
export async function* gatherText(reply: Reply, pause?: Pause): AsyncGenerator<ReplyEvent> {
  const source = reply[Symbol.asyncIterator]();
  let waiting: ReplyEvent[] = [];
  let size = 0;
  let end: { error?: unknown } | undefined;
  let isLeft = false;
  let wakeTaker: (() => void) | undefined;
  let wakeReader: (() => void) | undefined;

  async function read(): Promise<void> {
    try {
      for (;;) {
        const next = await source.next();
        if (next.done === true || isLeft) break;
        add(next.value);
        wakeTaker?.();
        if (size > maxWaiting)
          await new Promise<void>((resolve) => {
            wakeReader = resolve;
          });
      }
      end = {};
    } catch (error) {
      end = { error };
    }
    wakeTaker?.();
  }

  function add(event: ReplyEvent): void {
    if (event.type !== 'text-delta' && event.type !== 'reasoning-delta') {
      waiting.push(event);
      return;
    }
    size += event.text.length;
    const last = waiting.at(-1);
    if (last?.type === event.type)
      waiting[waiting.length - 1] = { type: event.type, text: last.text + event.text };
    else waiting.push(event);
  }

  try {
    void read();
    for (;;) {
      if (waiting.length === 0 && end === undefined) {
        await new Promise<void>((resolve) => {
          wakeTaker = resolve;
        });
      }
      const taken = waiting;
      waiting = [];
      size = 0;
      wakeReader?.();
      yield* taken;
      if (waiting.length === 0 && end !== undefined) {
        if ('error' in end) throw end.error;
        return;
      }
      const paused = pause?.();
      if (paused) await paused;
    }
  } finally {
    isLeft = true;
    wakeReader?.();
    if (end === undefined) void Promise.resolve(source.return?.()).catch(() => {});
  }
}
