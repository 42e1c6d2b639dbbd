// An attachment that breaks is made anew: at once, then with patience, and not for ever.
import { expect, test } from 'vitest';
import type { AttachFrame } from '../../../../lib/chatkit/attach';
import { followThread } from '../../../../components/chatkit/follow-thread';
import { thread } from './fake-chat';

const snapshot = (seq: number): AttachFrame => ({
  type: 'snapshot',
  seq,
  thread: thread('thr_1'),
  streaming: false,
  allowCancel: false,
  growing: [],
  queued: [],
});
const turn = (seq: number): AttachFrame => ({
  type: 'turn',
  seq,
  streaming: false,
  allowCancel: false,
  queued: [],
});

/** Each attachment gives its frames and then breaks, or ends when it is the last and `isGone`. */
async function follow(attachments: (AttachFrame[] | Error)[], isGone = false) {
  const waits: number[] = [];
  const frames: number[] = [];
  const left = [...attachments];
  const outcome = await followThread({
    attach: () => ({
      frames: (async function* () {
        const next = left.shift() ?? [];
        if (next instanceof Error) throw next;
        yield* next;
        if (left.length > 0 || !isGone) throw new TypeError('network error');
      })(),
      stop: () => undefined,
    }),
    threadId: 'thr_1',
    signal: new AbortController().signal,
    onAttached: () => undefined,
    onFrame: ({ seq }) => frames.push(seq),
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  return { outcome, waits, frames };
}

test('the first try comes at once, the next ones later and later, then it is lost', async () => {
  const { outcome, waits } = await follow([]);
  expect(waits).toEqual([0, 250, 500, 1000, 2000, 4000]);
  expect(outcome).toMatchObject({ type: 'lost', reason: new TypeError('network error') });
});

test('an attachment that worked starts the count anew', async () => {
  const good = [snapshot(1), turn(2)];
  const { waits } = await follow([good, good, good], true);
  expect(waits).toEqual([0, 0]);
});

test('one that breaks after each snapshot is not asked without pause', async () => {
  const bad = [snapshot(1)];
  const { waits } = await follow([bad, bad, bad, bad], true);
  expect(waits).toEqual([0, 250, 250]);
});

test('frames that were seen are not seen twice', async () => {
  const { frames } = await follow([[snapshot(4), turn(4), turn(6), turn(5), turn(7)]], true);
  expect(frames).toEqual([4, 6, 7]);
});

test('a thread that is not there is not asked for again', async () => {
  const refusal = new Error('not-found', { cause: { code: 'not-found' } });
  const { outcome, waits } = await follow([refusal]);
  expect(waits).toEqual([]);
  expect(outcome).toEqual({ type: 'lost', reason: refusal });
});

test('a thread that ended is gone, and one that was left is neither gone nor lost', async () => {
  expect((await follow([[snapshot(1)]], true)).outcome).toEqual({ type: 'gone' });
  const abort = new AbortController();
  const following = followThread({
    attach: (_, signal) => ({
      frames: (async function* (): AsyncGenerator<AttachFrame> {
        yield snapshot(1);
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      })(),
      stop: () => undefined,
    }),
    threadId: 'thr_1',
    signal: abort.signal,
    onAttached: () => undefined,
    onFrame: () => abort.abort('detach'),
  });
  expect(await following).toEqual({ type: 'detached' });
});
