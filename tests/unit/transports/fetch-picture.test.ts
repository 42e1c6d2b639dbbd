import { expect, test } from 'vitest';
import { createFault } from '../../../lib/model/create-fault';
import type { FaultCode } from '../../../lib/model/fault';
import { faultOf, toError } from '../../../lib/model/throw-fault';
import { fetchPicture, maxPictureBytes } from '../../../lib/transports/fetch-picture';
import type { Io } from '../../../lib/transports/transport';
import { createBackend } from '../../support/backend-fixture';
import { createManualTimers } from '../../support/manual-timers';

const address = 'https://cdn.example.com/lamp.png';
const gif = Uint8Array.from('GIF89a..........', (sign) => sign.charCodeAt(0));

/** What comes of an answer, or of an `io` that throws this fault. */
async function ask(answer: Response | FaultCode) {
  const backend = createBackend({ id: 'picture', label: 'cdn.example.com' });
  const asked: unknown[] = [];
  const io: Io = {
    signal: new AbortController().signal,
    limits: backend.limits,
    timers: createManualTimers(),
    random: () => 0,
    fetch: (...request) => {
      asked.push(request);
      return typeof answer === 'string'
        ? Promise.reject(toError(createFault(answer, backend)))
        : Promise.resolve(answer);
    },
    upload: () => Promise.reject(new Error('no file is sent')),
    openSocket: () => Promise.reject(new Error('no socket is asked for')),
  };
  const outcome = await fetchPicture(address, backend, io).catch((error: unknown) => {
    const fault = faultOf(error);
    if (!fault) throw error;
    return fault.message;
  });
  return { asked, outcome };
}

test('a picture has the type that its bytes say, not its server', async () => {
  const { asked, outcome } = await ask(
    new Response(gif, { headers: { 'content-type': 'text/html' } }),
  );
  expect(asked).toEqual([[address, { method: 'GET', headers: { accept: 'image/*' } }]]);
  if (typeof outcome === 'string') throw new Error(outcome);
  expect(outcome.type).toBe('image/gif');
  expect(outcome.size).toBe(gif.length);
});

test.each<[string, Response | FaultCode]>([
  ['cdn.example.com has no picture at this address.', new Response('', { status: 404 })],
  ['cdn.example.com has no picture at this address.', new Response(gif, { status: 500 })],
  ['cdn.example.com sent no picture that can be shown.', new Response('<svg/>')],
  ['cdn.example.com sent no picture that can be shown.', new Response('')],
  [
    'This picture is too large: at most 5 MB are shown.',
    new Response(new Uint8Array(maxPictureBytes + 1)),
  ],
  [
    'This picture is not shown: cdn.example.com passes it on to another address.',
    'redirected' as const,
  ],
  [
    'cdn.example.com could not be reached: check that it is running and that you are online.',
    'backend-unreachable' as const,
  ],
])('%s', async (sentence, answer) => {
  expect((await ask(answer)).outcome).toBe(sentence);
});
