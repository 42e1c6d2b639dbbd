// Files on their way into a message: checked before any request, uploaded by either strategy, taken back when they are given up.
import { expect, test, vi } from 'vitest';
import { createChatKitClient } from '../../../../components/chatkit/chatkit-client';
import { createComposerState } from '../../../../components/chatkit/composer-state';
import { createFileShelf } from '../../../../components/chatkit/file-shelf';
import { normalizeOptions, type BesideOptions } from '../../../../components/chatkit/options';
import { createUploads } from '../../../../components/chatkit/uploads';
import type { FileTaker } from '../../../../components/chatkit/attachment-rules';

const chatUrl = 'https://chat.test/chatkit';

interface Call {
  url: string;
  method: string | undefined;
  body: unknown;
  signal: AbortSignal | null | undefined;
}

interface Given {
  answer: (call: Call, operation?: { type: string }) => Response | Promise<Response>;
  attachments?: NonNullable<BesideOptions['composer']>['attachments'];
  uploadStrategy?: { type: 'two_phase' } | { type: 'direct'; uploadUrl: string };
  model?: FileTaker;
}

function createRig({ answer, attachments = { enabled: true }, uploadStrategy, model }: Given) {
  const calls: Call[] = [];
  const operations: { type: string; params: unknown }[] = [];
  const options = normalizeOptions({
    api: {
      url: chatUrl,
      domainKey: '',
      ...(uploadStrategy ? { uploadStrategy } : {}),
      fetch: async (input, init) => {
        const url = typeof input === 'string' ? input : 'no address';
        const call = { url, method: init?.method, body: init?.body, signal: init?.signal };
        calls.push(call);
        if (typeof init?.body !== 'string') return await answer(call);
        const operation = JSON.parse(init.body) as (typeof operations)[number];
        operations.push(operation);
        return await answer(call, operation);
      },
    },
    composer: { attachments },
  });
  const composer = createComposerState();
  const uploads = createUploads({
    client: createChatKitClient(() => options),
    composer,
    shelf: createFileShelf(),
    options: () => options,
    model: () => model,
  });
  return { calls, operations, composer, uploads };
}

const image = (size = 3) => new File(['x'.repeat(size)], 'dot.png', { type: 'image/png' });
const announced = (more: object = {}) =>
  Response.json({
    id: 'atc_1',
    name: 'dot.png',
    mime_type: 'image/png',
    type: 'image',
    preview_url: 'https://files.test/1',
    upload_descriptor: { url: 'https://files.test/up', method: 'PUT', headers: { 'X-Up': '1' } },
    ...more,
  });

test.each([
  ['too many', { enabled: true, maxCount: 0 }, undefined, image(), 'takes at most 0 files'],
  ['too large', { enabled: true, maxSize: 2 }, undefined, image(), 'at most 0.1 MB are taken'],
  [
    'too large for its type',
    { enabled: true, maxSize: { 'image/*': 2, '*': 9 } },
    undefined,
    image(),
    'at most',
  ],
  [
    'of a type that is not taken',
    { enabled: true, accept: { 'text/plain': ['.txt'] } },
    undefined,
    image(),
    'not taken here',
  ],
  ['empty', { enabled: true }, undefined, image(0), 'it is empty'],
  [
    'not for this model',
    { enabled: true },
    { label: 'Mini', accepts: ['text/*'] },
    image(),
    'Mini takes no files of this type',
  ],
  [
    'for a model without files',
    { enabled: true },
    { label: 'Reader', accepts: [] },
    image(),
    'Reader takes no files: choose',
  ],
])(
  'a file that is %s is refused in one sentence, before any request',
  (_why, attachments, model, file, sentence) => {
    const { calls, composer, uploads } = createRig({
      answer: () => new Response(),
      attachments,
      ...(model ? { model } : {}),
    });
    uploads.add([file]);
    expect(composer.getSnapshot().fileProblem).toContain(sentence);
    expect([calls, composer.getSnapshot().uploads]).toEqual([[], []]);
  },
);

test('in two steps: announced, then the bytes where the server says with the method and headers it names', async () => {
  const { calls, operations, composer, uploads } = createRig({
    answer: (_call, operation) => (operation ? announced() : new Response(null, { status: 204 })),
    attachments: { enabled: true, accept: { 'image/*': [] } },
  });
  const file = image();
  uploads.add([file]);
  expect(composer.getSnapshot().uploads).toMatchObject([{ name: 'dot.png' }]);
  await vi.waitFor(() =>
    expect(composer.getSnapshot().attachments).toMatchObject([{ id: 'atc_1' }]),
  );
  expect(operations).toEqual([
    { type: 'attachments.create', params: { name: 'dot.png', size: 3, mime_type: 'image/png' } },
  ]);
  expect(calls[1]).toMatchObject({ url: 'https://files.test/up', method: 'PUT', body: file });
  expect(composer.getSnapshot().uploads).toEqual([]);
  const [attachment] = composer.getSnapshot().attachments;
  if (attachment) uploads.remove(attachment);
  await vi.waitFor(() =>
    expect(operations.at(-1)).toEqual({
      type: 'attachments.delete',
      params: { attachment_id: 'atc_1' },
    }),
  );
});

test('at once: a form with the field "file", answered by the attachment', async () => {
  const { calls, composer, uploads } = createRig({
    answer: () => announced({ upload_descriptor: undefined }),
    uploadStrategy: { type: 'direct', uploadUrl: 'https://chat.test/upload' },
  });
  uploads.add([image()]);
  await vi.waitFor(() => expect(composer.getSnapshot().attachments).toHaveLength(1));
  expect(calls).toMatchObject([{ url: 'https://chat.test/upload', method: 'POST' }]);
  const body = calls[0]?.body;
  expect(body instanceof FormData && body.get('file')).toBeInstanceOf(File);
});

test('a server that refuses the bytes leaves a chip that says why, and the announcement is taken back', async () => {
  const { operations, composer, uploads } = createRig({
    answer: (_call, operation) =>
      operation ? announced() : Response.json({ error: { message: 'No room.' } }, { status: 507 }),
  });
  uploads.add([image()]);
  await vi.waitFor(() =>
    expect(composer.getSnapshot().uploads).toMatchObject([{ problem: 'No room.' }]),
  );
  expect(operations.map(({ type }) => type)).toEqual(['attachments.create', 'attachments.delete']);
  const [failed] = composer.getSnapshot().uploads;
  if (failed) uploads.cancel(failed.key);
  expect(composer.getSnapshot().uploads).toEqual([]);
});

test('an upload that is given up is aborted, leaves nothing, and is taken back when it had arrived after all', async () => {
  let finish: (response: Response) => void = () => {};
  const { calls, operations, composer, uploads } = createRig({
    answer: (_call, operation) =>
      operation ? announced() : new Promise<Response>((resolve) => (finish = resolve)),
  });
  uploads.add([image()]);
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  const [running] = composer.getSnapshot().uploads;
  if (running) uploads.cancel(running.key);
  expect(calls[1]?.signal?.aborted).toBe(true);
  finish(new Response());
  await vi.waitFor(() => expect(operations.at(-1)?.type).toBe('attachments.delete'));
  expect(composer.getSnapshot()).toMatchObject({ uploads: [], attachments: [] });
});

test('an upload stays with the draft in which it was begun', async () => {
  let finish: (response: Response) => void = () => {};
  const { calls, composer, uploads } = createRig({
    answer: (_call, operation) =>
      operation ? announced() : new Promise<Response>((resolve) => (finish = resolve)),
  });
  uploads.add([image()]);
  await vi.waitFor(() => expect(calls).toHaveLength(2));
  composer.showThread('thr_other');
  finish(new Response());
  await vi.waitFor(() => {
    composer.showThread(null);
    expect(composer.getSnapshot().attachments).toHaveLength(1);
  });
  composer.showThread('thr_other');
  expect(composer.getSnapshot().attachments).toEqual([]);
});
