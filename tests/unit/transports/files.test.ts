// Files of a message as each protocol carries them: bytes in the body, or handed to a ChatKit server before the message.
import { expect, test } from 'vitest';
import type { SentFile } from '../../../lib/model/attachment';
import { chatkit } from '../../../lib/transports/chatkit';
import { openaiChat } from '../../../lib/transports/openai-chat';
import { openaiResponses } from '../../../lib/transports/openai-responses';
import {
  collectReply,
  createBackend,
  createFakeIo,
  createRequest,
} from '../../support/transport-fixtures';

function toFile(id: string, name: string, mime: string, text: string): SentFile {
  const blob = new Blob([text], { type: mime });
  return { id, name, mime, size: blob.size, blob };
}
const image = toFile('atc_1', 'dot.png', 'image/png', 'PNG');
const pdf = toFile('atc_2', 'plan.pdf', 'application/pdf', 'PDF');
const bodyOf = ({ sent }: ReturnType<typeof createFakeIo>) =>
  JSON.parse(sent[0]?.init.body ?? '') as { messages?: unknown; input?: unknown };

test('chat completions: images are data addresses, in earlier messages too; without files the content is text', async () => {
  const io = createFakeIo({
    respond: () =>
      Response.json({ choices: [{ message: { content: 'A dot.' }, finish_reason: 'stop' }] }),
  });
  const request = createRequest({
    message: 'And this?',
    files: [image],
    history: [
      { role: 'user', text: 'What is it?', files: [image] },
      { role: 'assistant', text: 'A dot.' },
    ],
  });
  const events = await collectReply(
    openaiChat.open(request, createBackend('openai-chat', openaiChat), io),
  );
  expect(events).toContainEqual({ type: 'text-delta', text: 'A dot.' });
  const url = { type: 'image_url', image_url: { url: 'data:image/png;base64,UE5H' } };
  expect(bodyOf(io).messages).toEqual([
    { role: 'user', content: [{ type: 'text', text: 'What is it?' }, url] },
    { role: 'assistant', content: 'A dot.' },
    { role: 'user', content: [{ type: 'text', text: 'And this?' }, url] },
  ]);
});

test('responses: images and documents have parts of their own, an empty text has none', async () => {
  const io = createFakeIo({ respond: () => Response.json({ status: 'completed', output: [] }) });
  const request = createRequest({ message: '', files: [image, pdf] });
  await collectReply(
    openaiResponses.open(request, createBackend('openai-responses', openaiResponses), io),
  );
  expect(bodyOf(io).input).toEqual([
    {
      role: 'user',
      content: [
        { type: 'input_image', image_url: 'data:image/png;base64,UE5H', detail: 'auto' },
        { type: 'input_file', filename: 'plan.pdf', file_data: 'data:application/pdf;base64,UERG' },
      ],
    },
  ]);
});

const stream =
  'data: {"type":"thread.created","thread":{"id":"thr_s","created_at":"2026-11-22T13:05:40","status":{"type":"active"},"items":{"data":[],"has_more":false}}}\n\n';

/** A ChatKit server that announces uploads as told, and answers every message. */
function createServer(descriptor: object, uploadStatus = 200) {
  let announced = 0;
  const io = createFakeIo({
    respond(address) {
      if (address.includes('/upload')) return new Response('ok', { status: uploadStatus });
      const { type } = JSON.parse(io.sent.at(-1)?.init.body ?? '') as { type: string };
      if (type === 'attachments.create') {
        announced += 1;
        return Response.json({ id: `remote_${announced}`, ...descriptor });
      }
      if (type === 'attachments.delete') return Response.json({});
      return new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
    },
  });
  const operations = () =>
    io.sent.map(
      ({ init }) =>
        JSON.parse(init.body ?? '') as { type: string; params: Record<string, unknown> },
    );
  return { io, operations };
}
const backend = createBackend('chatkit', chatkit);

test('a ChatKit server: announced, sent where it says with the headers that may go, then named by its message', async () => {
  const { io, operations } = createServer({
    upload_descriptor: {
      url: 'http://127.0.0.1:9999/upload/1',
      method: 'PUT',
      headers: {
        'X-Amz-Acl': 'private',
        Authorization: 'Bearer planted',
        Cookie: 'a=b',
        Host: 'evil.test',
      },
    },
  });
  await collectReply(chatkit.open(createRequest({ files: [image, pdf] }), backend, io));
  expect(operations().map(({ type }) => type)).toEqual([
    'attachments.create',
    'attachments.create',
    'threads.create',
  ]);
  expect(operations()[0]?.params).toEqual({ name: 'dot.png', size: 3, mime_type: 'image/png' });
  expect(io.uploads[0]).toEqual({
    address: 'http://127.0.0.1:9999/upload/1',
    init: {
      method: 'PUT',
      headers: { 'content-type': 'image/png', 'x-amz-acl': 'private' },
      body: image.blob,
    },
  });
  expect(operations()[2]?.params['input']).toMatchObject({ attachments: ['remote_1', 'remote_2'] });
});

test('a ChatKit server that wants a form gets the field "file", and the browser writes its type', async () => {
  const { io } = createServer({
    upload_descriptor: {
      url: 'http://127.0.0.1:9999/upload/1',
      method: 'POST',
      headers: { 'Content-Type': 'multipart/form-data' },
    },
  });
  await collectReply(chatkit.open(createRequest({ files: [image] }), backend, io));
  const { init } = io.uploads[0] ?? {};
  expect(init?.headers).toEqual({});
  const sent = init?.body instanceof FormData ? init.body.get('file') : null;
  expect(sent instanceof File && [sent.name, await sent.text()]).toEqual(['dot.png', 'PNG']);
});

test('a ChatKit server that refuses a file ends the turn with its fault, and what was announced is taken back', async () => {
  const { io, operations } = createServer(
    { upload_descriptor: { url: 'http://127.0.0.1:9999/upload/1', method: 'PUT', headers: {} } },
    413,
  );
  const events = await collectReply(chatkit.open(createRequest({ files: [image] }), backend, io));
  expect(events.map(({ type }) => type)).toEqual(['reply-fault']);
  expect(operations().map(({ type }) => type)).toEqual([
    'attachments.create',
    'attachments.delete',
  ]);
});
