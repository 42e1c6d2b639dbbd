// A picture from elsewhere that somebody asked to see: fetched, and laid where the panel can take it. Used by `answers/picture-answers.ts`.
import type { Fault } from '../model/fault';
import type { IdPrefix } from '../shared/ids';
import { fail, ok, type Result } from '../shared/result';
import { isTemporary } from '../shared/temporary-id';
import type { ThreadStore } from '../store/thread-store';
import { refusals, type Refusal } from './refusal';

/** Asks the host of the picture, with a receipt for this thread. */
export type FetchPicture = (
  url: string,
  threadId: string,
  signal: AbortSignal,
) => Promise<Result<Blob, Fault>>;

export interface PictureDeps {
  store: ThreadStore;
  fetchPicture: FetchPicture;
  /** Milliseconds since 1970. */
  now: () => number;
  createId: (prefix: IdPrefix) => string;
}

const refuse = (message: string): Result<never, Refusal> =>
  fail({ status: 400, code: 'not-supported', message });

/**
 * The id of a file whose bytes are in the store. It belongs to no message: whoever asked deletes it when it is read, and the sweep
 * of forgotten files does where it never was.
 */
export async function readPicture(
  { store, fetchPicture, now, createId }: PictureDeps,
  { thread_id: threadId, url }: { thread_id: string; url: string },
  signal: AbortSignal,
): Promise<Result<{ asset_id: string }, Refusal>> {
  // Its bytes would lie on the disk on their way to the panel.
  if (isTemporary(threadId))
    return refuse('Pictures from elsewhere are not shown in a temporary chat.');
  const thread = await store.getThread(threadId);
  if (!thread || thread.deletedAt !== undefined) return fail(refusals.threadGone);
  const host = URL.parse(url)?.hostname ?? '';
  const { allowedImageDomains: allowed } = thread;
  if (allowed && !allowed.includes(host))
    return refuse(`The server of this chat allows no picture from ${host}.`);
  const fetched = await fetchPicture(url, threadId, signal);
  if (!fetched.ok) return fail({ ...fetched.fault, status: 400 });
  const blob = fetched.value;
  const id = createId('atc');
  const { size, type: mime } = blob;
  const asset = { id, threadId: '', name: '', mime, size, createdAt: now(), blob };
  await store.write([{ type: 'put-asset', asset }]);
  return ok({ asset_id: id });
}
