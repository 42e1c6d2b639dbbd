// What a ChatKit server is asked: the operation that fits, under its own ids.
import { expect, test } from 'vitest';
import { readEvent } from '../../../lib/chatkit/read-event';
import type { RemoteAsk } from '../../../lib/model/turn';
import { toOperation } from '../../../lib/transports/chatkit-request';
import { createRequest } from '../../support/transport-fixtures';

const input = {
  content: [{ type: 'input_text', text: 'Hello?' }],
  attachments: [],
  inference_options: {},
};

test('a thread that the server does not know is created there, whatever is asked', () => {
  const ask: RemoteAsk = { type: 'retry', itemId: 'm1' };
  const wanted = { type: 'threads.create', params: { input } };
  expect(toOperation(createRequest())).toEqual(wanted);
  expect(toOperation(createRequest({ remote: { ask } }))).toEqual(wanted);
});

test('quote, tool and model travel in the fields that the protocol has for them', () => {
  const remote = { threadId: 't1', quotedText: 'a quote', toolChoice: 'search' };
  expect(toOperation(createRequest({ remote, model: 'large' }))).toEqual({
    type: 'threads.add_user_message',
    params: {
      thread_id: 't1',
      input: {
        ...input,
        quoted_text: 'a quote',
        inference_options: { tool_choice: { id: 'search' }, model: 'large' },
      },
    },
  });
});

test.each<[RemoteAsk, string, object]>([
  [{ type: 'retry', itemId: 'm1' }, 'threads.retry_after_item', { item_id: 'm1' }],
  [{ type: 'tool-output', result: null }, 'threads.add_client_tool_output', { result: null }],
  [
    { type: 'structured-input', itemId: 's1', status: 'skipped', answers: {} },
    'threads.add_structured_input',
    { item_id: 's1', input: { status: 'skipped', answers: {} } },
  ],
  [{ type: 'action', action: { type: 'go' } }, 'threads.custom_action', { action: { type: 'go' } }],
])('%o is the operation %s', (ask, type, params) => {
  expect(toOperation(createRequest({ remote: { threadId: 't1', ask } }))).toEqual({
    type,
    params: { thread_id: 't1', ...params },
  });
});

test('nesting without end exhausts nothing', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const event = { type: 'client_effect', name: 'x', data: { deep: JSON.parse(deep) as [] } };
  expect(readEvent(event)).toMatchObject({ type: 'client_effect', name: 'x' });
});
