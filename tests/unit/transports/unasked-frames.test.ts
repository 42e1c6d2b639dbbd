import { expect, test } from 'vitest';
import { createUnaskedReader } from '../../../lib/transports/unasked-frames';
import { websocket } from '../../../lib/transports/websocket';
import { createBackend } from '../../support/transport-fixtures';

function readAll(frames: object[], mapping = {}) {
  const reader = createUnaskedReader(createBackend('websocket', websocket, { mapping }));
  return { reader, read: frames.map((frame) => reader.read(JSON.stringify(frame))) };
}

test('where frames carry ids, a late reply is no message', () => {
  const late = { type: 'response', text: 'late', id: 'req_1' };
  const own = { type: 'response', text: 'News.' };
  expect(readAll([late, own], { reply: { id: ['id'] } }).read).toEqual([{}, { text: 'News.' }]);
});

test('tokens become one message at their end, and an error takes them back', () => {
  const token = (text: string) => ({ type: 'token', text });
  const { read, reader } = readAll([
    token('One'),
    token(' two'),
    { type: 'done' },
    token('lost'),
    { type: 'error', message: 'x' },
    { type: 'done' },
    token('cut'),
  ]);
  expect(read).toEqual([{}, {}, { text: 'One two' }, {}, {}, {}, {}]);
  expect([reader.flush(), reader.flush()]).toEqual(['cut', undefined]);
});

test('a whole text behind its tokens is said once', () => {
  const frames = [
    { type: 'token', text: 'One' },
    { type: 'response', text: 'One two' },
  ];
  expect(readAll(frames).read).toEqual([{}, { text: 'One two' }]);
});
