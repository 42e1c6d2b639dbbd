// What a server says between two turns: whole messages, however they are cut into frames. Given to the socket by `websocket-connect.ts`.
import type { Backend } from '../model/backend';
import type { UnaskedReader } from './transport';
import { addAnswer, readFrame, readId } from './websocket-frames';

export const pong = '{"type":"pong"}';

/** A frame that answers a question, whichever, is a late reply and no message. White space is none either. */
export function createUnaskedReader({ mapping, limits }: Backend): UnaskedReader {
  let said = '';

  function take(): string | undefined {
    const text = said;
    said = '';
    return text.trim() === '' ? undefined : text;
  }
  function toMessage(): { text?: string } {
    const text = take();
    return text === undefined ? {} : { text };
  }

  return {
    read(frame) {
      if (readId(frame, mapping.reply) !== undefined) return {};
      const meaning = readFrame(frame, mapping.reply);
      if (meaning.type === 'ping') return { answer: pong };
      if (meaning.type === 'error') said = '';
      if (meaning.type === 'delta') said += meaning.text;
      if (meaning.type === 'answer') said += addAnswer(said, meaning.text);
      const isWhole = meaning.type === 'answer' || meaning.type === 'end';
      return isWhole || said.length > limits.maxReplyBytes ? toMessage() : {};
    },
    flush: take,
  };
}
