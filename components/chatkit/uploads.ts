// Uploads the files that go along with the next message, by either of ChatKit's strategies. Made once per element; the composer's controls call it.
import type { Attachment } from '../../lib/chatkit/items';
import { readAttachment } from '../../lib/chatkit/read-item';
import { readUploadDescriptor } from '../../lib/chatkit/read-upload';
import type { Json } from '../../lib/shared/json';
import { fail, ok, type Result } from '../../lib/shared/result';
import { refusalOf, typeOf, type FileTaker } from './attachment-rules';
import type { ChatKitClient } from './chatkit-client';
import { clientFault, type ClientFault } from './client-fault';
import type { ComposerState } from './composer-state';
import type { FileShelf } from './file-shelf';
import { sayFault } from './say-fault';
import type { NormalOptions } from './options';

export interface Uploads {
  /** Checks each file and begins to upload those that may be attached; says why the others may not. */
  add(files: readonly File[]): void;
  /** Ends an upload, or takes a failed one off. */
  cancel(key: string): void;
  /** Takes an attached file off, here and at the server. */
  remove(attachment: Attachment): void;
}

interface UploadsDependencies {
  client: ChatKitClient;
  composer: ComposerState;
  shelf: FileShelf;
  options(): NormalOptions;
  /** The model that the next message goes to. */
  model(): FileTaker | undefined;
}

export function createUploads(dependencies: UploadsDependencies): Uploads {
  const { client, composer, shelf, options, model } = dependencies;
  const running = new Map<string, AbortController>();

  function forgetAtServer(attachmentId: string): void {
    // Nobody waits for it: a server sweeps what no message named.
    void client.read({ type: 'attachments.delete', params: { attachment_id: attachmentId } });
  }

  /** Announced first, then sent where the server says. */
  async function sendInTwo(file: File, signal: AbortSignal): Promise<Uploaded> {
    const { name, size } = file;
    const params = { name, size, mime_type: typeOf(file) };
    const announced = await client.read({ type: 'attachments.create', params }, signal);
    if (!announced.ok) return announced;
    const attachment = readAttachment(toJson(announced.value));
    const descriptor = readUploadDescriptor(toJson(announced.value));
    if (!attachment || !descriptor) return fail(clientFault('unreadable'));
    const { url, method, headers } = descriptor;
    const sent = await client.upload(
      url,
      method === 'PUT'
        ? { method, headers: { 'Content-Type': typeOf(file), ...headers }, body: file, signal }
        : { method, headers, body: toForm(file), signal },
    );
    if (sent.ok) return ok(attachment);
    forgetAtServer(attachment.id);
    return sent;
  }

  async function sendAtOnce(file: File, url: string, signal: AbortSignal): Promise<Uploaded> {
    const sent = await client.upload(url, {
      method: 'POST',
      headers: {},
      body: toForm(file),
      signal,
    });
    if (!sent.ok) return sent;
    const attachment = readAttachment(sent.value);
    return attachment ? ok(attachment) : fail(clientFault('unreadable'));
  }

  async function upload(key: string, file: File): Promise<void> {
    const abort = new AbortController();
    running.set(key, abort);
    const { uploadStrategy } = options().api;
    const sent =
      uploadStrategy?.type === 'direct'
        ? await sendAtOnce(file, uploadStrategy.uploadUrl, abort.signal)
        : await sendInTwo(file, abort.signal);
    running.delete(key);
    if (abort.signal.aborted) {
      if (sent.ok) forgetAtServer(sent.value.id);
      return;
    }
    if (sent.ok) shelf.remember(sent.value, file);
    composer.settleUpload(key, sent.ok ? sent.value : sayFault(sent.fault, options().texts));
  }

  return {
    add(files) {
      const rules = options().composer.attachments;
      if (!rules) return;
      const problems: string[] = [];
      for (const file of files) {
        const { attachments, uploads } = composer.getSnapshot();
        const problem = refusalOf(
          file,
          attachments.length + uploads.length,
          rules,
          options().texts.attachmentRules,
          model(),
        );
        if (problem !== undefined) {
          problems.push(problem);
          continue;
        }
        const key = crypto.randomUUID();
        composer.patch({ uploads: [...uploads, { key, name: file.name }] });
        void upload(key, file);
      }
      composer.patch({ fileProblem: [...new Set(problems)].slice(0, 3).join(' ') || undefined });
    },
    cancel(key) {
      running.get(key)?.abort();
      running.delete(key);
      composer.settleUpload(key, undefined);
    },
    remove({ id }) {
      const { attachments } = composer.getSnapshot();
      composer.patch({
        attachments: attachments.filter((other) => other.id !== id),
        fileProblem: undefined,
      });
      forgetAtServer(id);
    },
  };
}

type Uploaded = Result<Attachment, ClientFault>;

function toForm(file: File): FormData {
  const form = new FormData();
  form.set('file', file, file.name);
  return form;
}

/** What the client read is JSON already. */
function toJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it comes of `JSON.parse`
  return value as Json;
}
