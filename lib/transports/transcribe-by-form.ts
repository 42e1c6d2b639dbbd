// Speech to text as OpenAI and its look-alikes take it: one form with the sound and the name of a model. Used by the OpenAI transports.
import type { Backend } from '../model/backend';
import { toError } from '../model/throw-fault';
import { contentTypeOf, faultOfResponse } from '../wire/http';
import { parseJson } from '../wire/json';
import { collectText, openBody, throwFault } from './fetch-reply';
import { openaiAddress } from './openai-request';
import { readPath } from './paths';
import { withSpeechFaults } from './speech-fault';
import type { Io, Recording, Transcribing } from './transport';

const path = '/audio/transcriptions';
/** What OpenAI's own servers hear with unless the settings name another. */
const openaiModel = 'gpt-4o-mini-transcribe';
/** What its look-alikes know, where dictation is switched on and no model is named. */
const commonModel = 'whisper-1';

function isOpenai({ url }: Backend): boolean {
  return URL.canParse(url) && new URL(url).host === 'api.openai.com';
}

/** Beside the chat's own address, whichever of the two protocols that is. */
function addressOf({ url }: Backend): string {
  const [base = '', ...search] = url.split('?');
  const server = base.replace(/\/+$/u, '').replace(/\/(?:chat\/completions|responses)$/u, '');
  return openaiAddress([server, ...search].join('?'), path);
}

/** Servers tell the format of the sound by the ending of its name. */
function fileNameOf(mime: string): string {
  const [, kind = 'webm'] = /^audio\/([a-z0-9]+)/iu.exec(mime) ?? [];
  return `speech.${kind.toLowerCase()}`;
}

/** The user's own headers; what is filled in per question has no place here, and the form names its own type. */
function headersOf({ mapping }: Backend): Record<string, string> {
  const own = Object.entries(mapping.request.headers).filter(
    ([name, value]) => name.toLowerCase() !== 'content-type' && !value.includes('{{'),
  );
  return { ...Object.fromEntries(own), accept: 'application/json' };
}

async function transcribe({ audio, mime }: Recording, backend: Backend, io: Io): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([audio], { type: mime }), fileNameOf(mime));
  form.set('model', backend.dictation?.model || (isOpenai(backend) ? openaiModel : commonModel));
  form.set('response_format', 'json');
  const response = await io.upload(addressOf(backend), {
    method: 'POST',
    headers: headersOf(backend),
    body: form,
  });
  const fault = faultOfResponse(response, backend);
  if (fault) {
    response.body?.cancel().catch(() => undefined);
    throw toError(fault);
  }
  const said = await collectText(openBody(response, backend, io).texts);
  // Some take the wish for JSON as a hint, and answer with the words alone.
  if (contentTypeOf(response) === 'text/plain') return said;
  const parsed = parseJson(said, backend.limits.maxReplyBytes);
  const text = parsed.ok ? readPath(parsed.value, 'text') : undefined;
  return typeof text === 'string' ? text : throwFault('bad-reply', backend);
}

/** Most look-alikes answer chats and hear nothing: only OpenAI's own servers are offered without being named in the settings. */
export const transcribeByForm: Transcribing = {
  isOffered(backend) {
    const { use = 'auto', model } = backend.dictation ?? {};
    return use === 'on' || (use === 'auto' && (Boolean(model) || isOpenai(backend)));
  },
  transcribe: withSpeechFaults(transcribe),
};
