// Reads frames until the answer to one question is complete, however often it had to be asked. Used by `websocket.ts`.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import { toError } from '../model/throw-fault';
import { throwFault } from './fetch-reply';
import { nextFrame } from './next-frame';
import type { Io, IoSocket } from './transport';
import { pong } from './unasked-frames';
import { addAnswer, readFrame, readId } from './websocket-frames';

/** What the user has been shown of one answer; outlives the socket it came over. */
export interface Told {
  text: string;
  /** UTF-16 units of all frames, against `maxReplyBytes`. */
  received: number;
}

/**
 * Yields text as it comes and returns when the answer is complete. Asked again with the same id, a server may start from the
 * beginning: what was shown is not shown twice, and an answer that begins differently is `interrupted`.
 */
export async function* readAnswer(
  socket: IoSocket,
  id: string | undefined,
  told: Told,
  backend: Backend,
  io: Io,
): AsyncGenerator<string> {
  const mapping = backend.mapping.reply;
  const frames = socket.frames[Symbol.asyncIterator]();
  const isSilence = (frame: string) => readFrame(frame, mapping).type === 'pong';
  let said = '';
  let hasCaughtUp = told.text === '';
  let isFirst = true;

  /** What of `text` is new to the user. */
  function add(text: string): string {
    said += text;
    if (!hasCaughtUp) {
      if (said.length < told.text.length) {
        if (told.text.startsWith(said)) return '';
        throw toError(createFault('interrupted', backend));
      }
      if (!said.startsWith(told.text)) throw toError(createFault('interrupted', backend));
      hasCaughtUp = true;
      text = said.slice(told.text.length);
    }
    told.text = said;
    return text;
  }

  while (true) {
    const waitMs = isFirst ? io.limits.firstByteMs : io.limits.silenceMs;
    const next = await nextFrame(frames, waitMs, io.timers, backend, isSilence);
    if (next.done) throwFault('socket-closed', backend);
    isFirst = false;
    const frame = next.value;
    told.received += frame.length;
    if (told.received > io.limits.maxReplyBytes) throwFault('reply-too-large', backend);
    const meaning = readFrame(frame, mapping);
    const isText = meaning.type === 'delta' || meaning.type === 'answer';
    if (id !== undefined) {
      const answers = readId(frame, mapping);
      if (answers !== undefined && answers !== id) continue;
      if (answers === undefined && isText) {
        socket.putAside(frame);
        continue;
      }
    }
    if (meaning.type === 'error') throwFault('reported-by-backend', backend);
    if (meaning.type === 'ping') socket.send(pong);
    if (isText) {
      const text = add(meaning.type === 'delta' ? meaning.text : addAnswer(said, meaning.text));
      if (text !== '') yield text;
    }
    if (meaning.type === 'answer') break;
    // An end before any word, on a socket that served before, is the end of the last turn's answer.
    if (meaning.type === 'end' && (said !== '' || !socket.isReused)) break;
  }
  if (!hasCaughtUp) throw toError(createFault('interrupted', backend));
  if (told.text === '') throwFault('empty-reply', backend);
}
