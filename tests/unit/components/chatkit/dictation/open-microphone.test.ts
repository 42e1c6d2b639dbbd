import { expect, test, vi } from 'vitest';
import { chooseAudioType } from '../../../../../components/chatkit/dictation/audio-type';
import { formatDuration } from '../../../../../components/chatkit/dictation/format-duration';
import { openMicrophone } from '../../../../../components/chatkit/dictation/open-microphone';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a stream that only has to be the same one
const stream = {} as MediaStream;
const granted = () => Promise.resolve('granted' as const);
const prompting = () => Promise.resolve('prompt' as const);

test('asks in a page of the host, and ends the asking once the microphone is open', async () => {
  const order: string[] = [];
  const opened = await openMicrophone({
    readPermission: prompting,
    ask() {
      order.push('asked');
      return Promise.resolve(() => order.push('ended'));
    },
    getUserMedia() {
      order.push('opened');
      return Promise.resolve(stream);
    },
  });
  expect(opened).toEqual({ ok: true, value: stream });
  expect(order).toEqual(['asked', 'opened', 'ended']);
});

test('does not ask again for what is allowed, and opens nothing where it was refused', async () => {
  const ask = vi.fn<() => Promise<undefined>>(() => Promise.resolve(undefined));
  const getUserMedia = vi.fn<() => Promise<typeof stream>>(() => Promise.resolve(stream));
  await openMicrophone({ readPermission: granted, ask, getUserMedia });
  expect(ask).not.toHaveBeenCalled();
  expect(await openMicrophone({ readPermission: prompting, ask, getUserMedia })).toEqual({
    ok: false,
    fault: 'refused',
  });
  expect(getUserMedia).toHaveBeenCalledTimes(1);
});

test.each([
  ['NotFoundError', 'noMicrophone'],
  ['NotAllowedError', 'refused'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'unsupported'],
])('%s is told as %s', async (name, fault) => {
  const getUserMedia = () => Promise.reject(new DOMException('', name));
  expect(await openMicrophone({ readPermission: granted, getUserMedia })).toEqual({
    ok: false,
    fault,
  });
});

test('a page without devices cannot record', async () => {
  expect(await openMicrophone({ readPermission: granted })).toEqual({
    ok: false,
    fault: 'unsupported',
  });
});

test('takes the first form of sound that the browser records', () => {
  expect(chooseAudioType(() => true)).toBe('audio/webm;codecs=opus');
  expect(chooseAudioType((mime) => mime === 'audio/mp4')).toBe('audio/mp4');
  expect(chooseAudioType(() => false)).toBeUndefined();
});

test('writes minutes and whole seconds', () => {
  expect([0, 999, 65_400, 300_000].map(formatDuration)).toEqual(['0:00', '0:00', '1:05', '5:00']);
});
