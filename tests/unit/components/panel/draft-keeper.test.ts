// Drafts reach the disk at most once a second, whole, and not at all where no trace may be left.
import { expect, test } from 'vitest';
import { createDraftKeeper } from '../../../../components/panel/draft-keeper';
import { createManualTimers } from '../../../support/manual-timers';

function createRig(isTemporary = false) {
  const timers = createManualTimers();
  const asked: { type: string; params: object }[] = [];
  const drafts = createDraftKeeper(
    {
      operation: (type, params) => {
        asked.push({ type, params });
        return Promise.resolve({ status: 200, body: { text: 'kept' } });
      },
    },
    timers,
    () => isTemporary,
  );
  const written = () => asked.splice(0).map(({ params }) => params);
  return { timers, drafts, written };
}

test('the first letter is written at once, the others together a second later', () => {
  const { timers, drafts, written } = createRig();
  drafts.write('thr_1', 'a');
  drafts.write('thr_1', 'ab');
  drafts.write(null, 'x');
  drafts.write('thr_1', 'abc');
  expect(written()).toEqual([{ thread_id: 'thr_1', text: 'a' }]);
  timers.pass(999);
  expect(written()).toEqual([]);
  timers.pass(1);
  expect(written()).toEqual([
    { thread_id: 'thr_1', text: 'abc' },
    { thread_id: null, text: 'x' },
  ]);
  timers.pass(1000);
  expect(written()).toEqual([]);
  expect(timers.waiting()).toBe(0);
});

test('what was sent leaves no draft, at once; a closing panel writes what waits', () => {
  const { drafts, written } = createRig();
  drafts.write('thr_1', 'a');
  drafts.write('thr_1', 'ab');
  drafts.write('thr_1', '');
  expect(written().at(-1)).toEqual({ thread_id: 'thr_1', text: '' });
  drafts.write(null, 'half');
  drafts.flush();
  expect(written()).toEqual([{ thread_id: null, text: 'half' }]);
});

test('a temporary chat leaves no trace', async () => {
  const { drafts, written } = createRig(true);
  drafts.write(null, 'secret');
  drafts.write('thr_tmp1', 'secret');
  expect(await drafts.read(null)).toBe('');
  expect(await drafts.read('thr_tmp1')).toBe('');
  expect(written()).toEqual([]);
  expect(await drafts.read('thr_1')).toBe('kept');
});
