// Speech to text for the composer: `input.transcribe`, asked of the chosen model's own route. Called by `chatkit-server.ts`.
import type { Operation } from '../chatkit/operations';
import { dictationLimits, toSpokenText } from '../shared/dictation';
import type { Model } from '../model/backend';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';
import type { ModelsView } from './prepare-turn';
import { refusals, type Refusal } from './refusal';
import { toRefusal } from './remote';

/** Sends one recording to the first backend of the model's route that can hear it, through its `io`. */
export type Transcribe = (
  model: Model,
  recording: { audio: Blob; mime: string },
  signal: AbortSignal,
) => Promise<Result<string, Fault>>;

interface TranscribeDeps {
  models(): Promise<ModelsView>;
  transcribe: Transcribe;
}

type Request = Extract<Operation, { type: 'input.transcribe' }>;

const unreadable: Refusal = {
  status: 400,
  code: 'invalid-request',
  message: 'The recording could not be read: try again.',
};
const tooLarge: Refusal = {
  status: 413,
  code: 'too-large',
  message: 'The recording is too large: say it in parts.',
};

const unable = ({ label }: Model): Refusal => ({
  ...refusals.notSupported,
  message: `${label} has no backend that turns speech into text: choose another model.`,
});

/** Only sound, as a browser records it: the type goes into a form's header. */
const audioType = /^audio\/[a-z0-9.+-]{1,40}(?:;\s*codecs=[a-z0-9.,"+-]{1,60})?$/iu;

/** ChatKit's request names no model; our element names it in `metadata`. Without a name it is the default one. */
export async function transcribeSpeech(
  deps: TranscribeDeps,
  { params, metadata }: Request,
  signal: AbortSignal,
): Promise<Result<object, Refusal>> {
  const { audio_base64: base64, mime_type: mime } = params;
  if (base64.length > Math.ceil(dictationLimits.maxBytes / 3) * 4) return fail(tooLarge);
  const bytes = toBytes(base64);
  if (!bytes || bytes.byteLength === 0 || !audioType.test(mime)) return fail(unreadable);
  const { models, defaultModelId, findModel } = await deps.models();
  const asked = metadata?.['model'];
  const id = typeof asked === 'string' ? asked : defaultModelId;
  const model = models.find((one) => one.id === id) ?? findModel?.(id);
  if (!model) return fail(refusals.notSupported);
  const heard = await deps.transcribe(model, { audio: new Blob([bytes]), mime }, signal);
  if (heard.ok) return ok({ text: toSpokenText(heard.value) });
  if (heard.fault.code === 'not-supported') return fail(unable(model));
  return fail(toRefusal(heard.fault));
}

function toBytes(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
