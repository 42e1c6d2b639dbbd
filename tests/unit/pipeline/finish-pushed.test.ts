// A pushed text is read as an answer is: with its values, and with its code blocks closed.
import { expect, test } from 'vitest';
import { finishPushed } from '../../../lib/pipeline/finish-pushed';
import { websocket } from '../../../lib/transports/websocket';
import { createBackend } from '../../support/transport-fixtures';

const store = {
  list: async () => [{ threadId: 'thr_1', class: 'EMAIL', n: 1, value: 'ada@example.com' }],
  add: () => Promise.resolve(),
};
const pushed = 'Mail [EMAIL_1]:\n```\ncode';
const finish = (steps = {}) =>
  finishPushed(pushed, 'thr_1', createBackend('websocket', websocket, { steps }), store);

test('values come back and an open code block is closed', async () => {
  expect(await finish()).toBe('Mail ada@example.com:\n```\ncode\n```');
});

test('a step that is switched off changes nothing', async () => {
  expect(await finish({ redact: false, 'tidy-markdown': false })).toBe(pushed);
});
