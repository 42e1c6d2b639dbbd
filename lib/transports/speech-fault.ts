// The faults of speech to text in words of their own: those of a message speak of chats and questions. Used by the `transcribe-*` files.
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import { faultOf, toError } from '../model/throw-fault';
import type { Transcribing } from './transport';

const sentences = {
  unable: (label: string) =>
    `${label} does not turn speech into text. Choose another model, or switch dictation off for it in the settings.`,
  tooLarge: (label: string) => `${label} does not take a recording of this size: say it in parts.`,
  refused: (label: string) =>
    `${label} did not accept the recording: check the model for dictation in its settings.`,
  unreadable: (label: string) =>
    `${label} gave an answer that is no text: it may not turn speech into text.`,
  ownError: (label: string) =>
    `${label} could not turn this into text: try again, or switch dictation off for it in the settings.`,
};

function sentenceOf({ code, status }: Fault): keyof typeof sentences | undefined {
  if (status === 413) return 'tooLarge';
  if (code === 'not-found' || status === 501) return 'unable';
  if (code === 'backend-refused') return 'refused';
  if (code === 'bad-reply' || code === 'wrong-content-type') return 'unreadable';
  return code === 'backend-error' ? 'ownError' : undefined;
}

/** The same, failing in words about speech. */
export function withSpeechFaults(
  transcribe: Transcribing['transcribe'],
): Transcribing['transcribe'] {
  return async (recording, backend: Backend, io) => {
    try {
      return await transcribe(recording, backend, io);
    } catch (error) {
      const fault = faultOf(error);
      const sentence = fault && sentenceOf(fault);
      if (!fault || !sentence) throw error;
      throw toError({ ...fault, message: sentences[sentence](backend.label) });
    }
  };
}
