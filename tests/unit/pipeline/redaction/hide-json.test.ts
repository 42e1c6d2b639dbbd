// What is sent outside of a turn: its texts are hidden, and what the server named stays as it is.
import { expect, test } from 'vitest';
import { createHideJson } from '../../../../lib/pipeline/redaction/hide-json';
import { transports } from '../../../../lib/transports/registry';
import { createBackend } from '../../../support/transport-fixtures';

function setUp(add: () => Promise<void> = async () => undefined) {
  const { chatkit } = transports;
  if (!chatkit) throw new Error('The registry has lost its chatkit.');
  const hide = createHideJson({ store: { list: async () => [], add } });
  return { hide, backend: createBackend('chatkit', chatkit, { class: 'cloud' }) };
}

test('a title and the payload of an action are hidden, ids are not', async () => {
  const { hide, backend } = setUp();
  const params = {
    thread_id: 'of-078-05-1120',
    title: 'About a@example.com',
    action: { type: 'mail', payload: { to: ['a@example.com', 7, null] } },
  };
  expect(await hide(backend, 'thr_1', params)).toEqual({
    thread_id: 'of-078-05-1120',
    title: 'About [EMAIL_1]',
    action: { type: 'mail', payload: { to: ['[EMAIL_1]', 7, null] } },
  });
  expect(await hide({ ...backend, class: 'local' }, 'thr_1', params)).toEqual(params);
});

test('when the placeholders cannot be written, nothing may be sent', async () => {
  const { hide, backend } = setUp(() => Promise.reject(new Error('disk full')));
  await expect(hide(backend, 'thr_1', { title: 'a@example.com' })).rejects.toThrow('disk full');
});

test('a placeholder that the server wrote into a widget goes back to it as it wrote it', async () => {
  const { hide, backend } = setUp();
  const action = { type: 'pay', payload: { to: '[CARD_1]', note: 'a@example.com, [EMAIL_9]' } };
  const counts: Record<string, number>[] = [];
  const hidden = await hide(backend, 'thr_1', { action }, (one) => counts.push(one));
  expect(hidden).toEqual({
    action: { type: 'pay', payload: { to: '[CARD_1]', note: '[EMAIL_1], [EMAIL_9]' } },
  });
  expect(counts).toEqual([{ EMAIL: 1 }]);
  // What a person wrote into a title is none of ours.
  expect(await hide(backend, 'thr_1', { title: '[CARD_1]' })).toEqual({ title: '[LITERAL_1]' });
});
