// Hands the files of a message to a ChatKit server before the message itself: announced, then sent where its descriptor says. Used by `chatkit.ts`.
import { readUploadDescriptor } from '../chatkit/read-upload';
import type { SentFile } from '../model/attachment';
import type { Backend } from '../model/backend';
import { callChatKit } from './call-chatkit';
import { throwFault } from './fetch-reply';
import { readPath } from './paths';
import type { Io } from './transport';
import { faultOfResponse } from '../wire/http';
import { toError } from '../model/throw-fault';

/** What a server may ask to be sent with the bytes; whatever names a caller or opens a door is not among them. */
const allowedHeaders =
  /^(?:content-(?:type|disposition|encoding|md5)|cache-control|x-amz-[a-z0-9-]+|x-goog-[a-z0-9-]+|x-ms-[a-z0-9-]+|x-upload-[a-z0-9-]+)$/u;

/**
 * The server's ids of the files, in their order. Throws an error with a fault where one is refused; those that were announced
 * already are taken back.
 */
export async function uploadFiles(
  files: readonly SentFile[],
  backend: Backend,
  io: Io,
): Promise<string[]> {
  const ids: string[] = [];
  try {
    for (const file of files) {
      const { name, size, mime } = file;
      const params = { name, size, mime_type: mime };
      const announced = await callChatKit({ type: 'attachments.create', params }, backend, io);
      const id = readPath(announced, 'id');
      if (typeof id !== 'string') throwFault('bad-reply', backend);
      ids.push(id);
      await sendBytes(file, announced, backend, io);
    }
    return ids;
  } catch (error) {
    // Nobody waits for it: the message is not sent either way, and a server sweeps what no message named.
    for (const id of ids)
      callChatKit({ type: 'attachments.delete', params: { attachment_id: id } }, backend, io).catch(
        () => undefined,
      );
    throw error;
  }
}

async function sendBytes(
  { blob, name, mime }: SentFile,
  announced: Parameters<typeof readUploadDescriptor>[0],
  backend: Backend,
  io: Io,
): Promise<void> {
  const descriptor = readUploadDescriptor(announced);
  if (!descriptor) throwFault('bad-reply', backend);
  const { method } = descriptor;
  const headers: Record<string, string> = {};
  for (const [header, value] of Object.entries(descriptor.headers))
    if (allowedHeaders.test(header.toLowerCase())) headers[header.toLowerCase()] = value;
  const response = await io.upload(
    descriptor.url,
    method === 'POST'
      ? { method, headers: without(headers, 'content-type'), body: toForm(blob, name) }
      : { method, headers: { 'content-type': mime, ...headers }, body: blob },
  );
  response.body?.cancel().catch(() => undefined);
  const fault = faultOfResponse(response, backend);
  if (fault) throw toError(fault);
}

/** A form's type names its boundary, which the browser alone knows. */
function without(headers: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));
}

function toForm(blob: Blob, name: string): FormData {
  const form = new FormData();
  form.set('file', blob, name);
  return form;
}
