// The benchmark's own arithmetic: the answer it streams, the medians it reports, the task it finds in a trace.
import { expect, test } from 'vitest';
import { answerTokens, lastWord } from '../../bench/answer';
import { longestTask } from '../../bench/longest-task';
import { summarise } from '../../bench/statistics';

test('the answer has exactly as many tokens as asked, and its last word stands nowhere else', () => {
  const tokens = answerTokens(400);
  expect(tokens).toHaveLength(400);
  expect(tokens.join('').split(lastWord)).toEqual([tokens.slice(0, -1).join('') + ' ', '']);
});

test('the median and the quartiles lie between the values', () => {
  expect(summarise([4, 1, 3, 2])).toEqual({
    median: 2.5,
    low: 1.75,
    high: 3.25,
    min: 1,
    max: 4,
    count: 4,
  });
  expect(summarise([7]).median).toBe(7);
});

const page = { url: 'http://127.0.0.1:1/', processId: 9 };
const started = {
  name: 'TracingStartedInBrowser',
  ph: 'I',
  pid: 1,
  tid: 1,
  args: { data: { frames: [page] } },
};
const thread = { name: 'thread_name', ph: 'M', pid: 9, tid: 4, args: { name: 'CrRendererMain' } };

function traceOf(...events: object[]): Buffer {
  return Buffer.from(JSON.stringify({ traceEvents: [started, thread, ...events] }));
}

test('the longest task is that of the page own main thread, in its own time', () => {
  const task = { name: 'RunTask', ph: 'X', pid: 9, tid: 4 };
  const trace = traceOf(
    { ...task, dur: 9000, tdur: 3000 },
    { ...task, dur: 5000, tdur: 5000 },
    { ...task, tid: 5, dur: 80_000, tdur: 80_000 },
    { ...task, pid: 8, dur: 90_000, tdur: 90_000 },
  );
  expect(longestTask(trace, 'http://127.0.0.1:1/')).toBe(5);
});

test('a trace without the page is an error', () => {
  expect(() => longestTask(traceOf(), 'chrome-extension:')).toThrow('does not show');
});
