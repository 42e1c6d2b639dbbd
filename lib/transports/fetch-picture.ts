// One picture, fetched because somebody asked to see it. Called by `compose-pictures.ts`.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { FaultCode } from '../model/fault';
import { faultOf, toError } from '../model/throw-fault';
import { pictureType } from '../wire/picture-type';
import { readBytes } from '../wire/read-body';
import type { Io } from './transport';

export const maxPictureBytes = 5_000_000;

/** What the general sentence says of an answer is not true of a picture. */
const sentences: Partial<Record<FaultCode, (host: string) => string>> = {
  redirected: (host) => `This picture is not shown: ${host} passes it on to another address.`,
  'reply-too-large': () => 'This picture is too large: at most 5 MB are shown.',
  'reply-cut-short': (host) => `This picture of ${host} broke off before its end: try again.`,
};

/**
 * At most 5 MB of a PNG, JPEG, GIF, WebP or AVIF, typed by its own bytes. `backend` is the host it lies at, as
 * `settings/picture-source.ts` gives it. Throws a fault that says why there is none.
 */
export async function fetchPicture(url: string, backend: Backend, io: Io): Promise<Blob> {
  try {
    const response = await io.fetch(url, { method: 'GET', headers: { accept: 'image/*' } });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal('not-found', `${backend.label} has no picture at this address.`);
    }
    const limits = { ...io.limits, maxReplyBytes: maxPictureBytes };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const options = { limits, timers: io.timers, signal: io.signal, backend };
    for await (const bytes of readBytes(response, options)) parts.push(Uint8Array.from(bytes));
    const picture = new Blob(parts);
    const type = pictureType(new Uint8Array(await picture.slice(0, 16).arrayBuffer()));
    if (type === undefined)
      throw refusal('wrong-content-type', `${backend.label} sent no picture that can be shown.`);
    return picture.slice(0, picture.size, type);
  } catch (error) {
    const fault = faultOf(error);
    const sentence = fault && sentences[fault.code];
    throw sentence ? toError({ ...fault, message: sentence(backend.label) }) : error;
  }

  function refusal(code: FaultCode, message: string): Error {
    return toError({ ...createFault(code, backend), message });
  }
}
