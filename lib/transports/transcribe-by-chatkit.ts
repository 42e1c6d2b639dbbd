// Speech to text by a ChatKit server: its operation `input.transcribe`. Used by `chatkit.ts`.
import type { Backend } from '../model/backend';
import { callChatKit } from './call-chatkit';
import { toBase64 } from './data-url';
import { throwFault } from './fetch-reply';
import { readPath } from './paths';
import { withSpeechFaults } from './speech-fault';
import type { Io, Recording, Transcribing } from './transport';

async function transcribe({ audio, mime }: Recording, backend: Backend, io: Io): Promise<string> {
  const params = { audio_base64: await toBase64(audio), mime_type: mime };
  const answer = await callChatKit({ type: 'input.transcribe', params }, backend, io);
  const text = readPath(answer, 'text');
  return typeof text === 'string' ? text : throwFault('bad-reply', backend);
}

/** The protocol has no way to ask whether a server can: it is offered until the settings say otherwise. */
export const transcribeByChatKit: Transcribing = {
  isOffered: ({ dictation }) => dictation?.use !== 'off',
  transcribe: withSpeechFaults(transcribe),
};
