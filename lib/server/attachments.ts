// Files of messages: announced before their bytes come, bound to a thread when their message is sent, swept when none ever was. Called by `chatkit-server.ts`.
import type { Attachment } from '../chatkit/items';
import type { Operation } from '../chatkit/operations';
import { assetUrl, attachmentLimits } from '../model/attachment';
import type { IdPrefix } from '../shared/ids';
import { isTemporary } from '../shared/temporary-id';
import { fail, ok, type Result } from '../shared/result';
import type { AssetRecord } from '../store/records';
import type { StoreWrite, ThreadStore } from '../store/thread-store';
import { refusals, type Refusal } from './refusal';

interface AttachmentDeps {
  store: ThreadStore;
  /** Milliseconds since 1970. */
  now: () => number;
  createId: (prefix: IdPrefix) => string;
}

type Params<T extends Operation['type']> = Extract<Operation, { type: T }>['params'];

/** A draft may lie for a day before its files are taken for forgotten. */
const keptUnsentMs = 24 * 3_600_000;
const maxName = 200;
/** What browsers draw in an image element without ever running anything. */
const shownImages = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

const mimeType = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/u;

/** Its bytes are put where `upload_descriptor` says, by the panel itself. */
export async function createAttachment(
  { store, now, createId }: AttachmentDeps,
  { name, size, mime_type }: Params<'attachments.create'>,
): Promise<Result<object, Refusal>> {
  if (size <= 0) return fail(refusals.fileEmpty);
  if (size > attachmentLimits.maxBytes) return fail(refusals.fileTooLarge);
  const bare = mime_type.split(';')[0]?.trim().toLowerCase() ?? '';
  const asset: AssetRecord = {
    id: createId('atc'),
    threadId: '',
    name: toFileName(name),
    mime: mimeType.test(bare) ? bare : 'application/octet-stream',
    size,
    createdAt: now(),
  };
  await store.write([{ type: 'put-asset', asset }]);
  const upload = { url: assetUrl(asset.id), method: 'PUT' as const, headers: {} };
  return ok({ ...toAttachment(asset), upload_descriptor: upload });
}

/** A file that was sent stays with its message. One that is not here is no mistake. */
export async function deleteAttachment(
  { store }: AttachmentDeps,
  { attachment_id: assetId }: Params<'attachments.delete'>,
): Promise<Result<object, Refusal>> {
  const asset = await store.getAsset(assetId);
  if (asset && asset.threadId !== '') return fail(refusals.fileSent);
  if (asset) await store.write([{ type: 'remove-asset', assetId }]);
  return ok({});
}

export interface TakenFiles {
  attachments: Attachment[];
  /** Bind the files to the thread, together with their message. */
  writes: StoreWrite[];
}

/** The files that a new message names. Each must have its bytes, and belong to no other thread. */
export async function takeFiles(
  store: ThreadStore,
  threadId: string,
  ids: readonly string[],
): Promise<Result<TakenFiles, Refusal>> {
  const wanted = [...new Set(ids)];
  if (wanted.length > attachmentLimits.maxCount) return fail(refusals.tooManyFiles);
  const taken: TakenFiles = { attachments: [], writes: [] };
  let size = 0;
  for (const id of wanted) {
    const asset = await store.getAsset(id);
    const isFree = asset?.threadId === '' || asset?.threadId === threadId;
    if (!asset?.blob || !isFree) return fail(refusals.attachmentGone);
    size += asset.size;
    const bound = { ...asset, threadId };
    taken.attachments.push({ ...toAttachment(bound), thread_id: threadId });
    taken.writes.push({ type: 'put-asset', asset: bound });
    // Bound, it is in memory; nothing of a temporary thread stays on disk.
    if (isTemporary(threadId)) taken.writes.push({ type: 'remove-asset', assetId: id });
  }
  return size > attachmentLimits.maxMessageBytes ? fail(refusals.filesTooLarge) : ok(taken);
}

/** The same files without taking them, for a preview; those that are not here are left out. */
export async function findFiles(store: ThreadStore, ids: readonly string[]): Promise<Attachment[]> {
  const assets = await Promise.all(
    [...new Set(ids)].slice(0, attachmentLimits.maxCount).map((id) => store.getAsset(id)),
  );
  return assets.flatMap((asset) => (asset?.blob ? [toAttachment(asset)] : []));
}

/** Removes the files of messages that were never sent. */
export async function sweepFiles(store: ThreadStore, now: number): Promise<void> {
  const unsent = await store.listAssets('');
  const forgotten = unsent.filter(({ createdAt }) => now - createdAt > keptUnsentMs);
  await store.write(forgotten.map(({ id }) => ({ type: 'remove-asset', assetId: id })));
}

function toAttachment({ id, name, mime }: AssetRecord): Attachment {
  const base = { id, name, mime_type: mime };
  return shownImages.has(mime)
    ? { ...base, type: 'image', preview_url: assetUrl(id) }
    : { ...base, type: 'file' };
}

/** The last part of a path, in one line; control characters and marks that turn text around are dropped. */
function toFileName(name: string): string {
  const last = name.toWellFormed().split(/[\\/]/u).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, '').trim();
  return plain.slice(0, maxName).toWellFormed() || 'file';
}
