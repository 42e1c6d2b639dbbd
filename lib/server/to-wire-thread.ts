// A stored thread as a client may see it; called wherever a thread is answered or announced.
import type { Page, Thread, ThreadItem } from '../chatkit/items';
import type { ThreadRecord } from '../store/records';

/** Without `items` the page is empty, as ChatKit's server sends it in lists and events. */
export function toWireThread(
  record: ThreadRecord,
  items: Page<ThreadItem> = { data: [], has_more: false },
): Thread {
  const { id, createdAt, title, status, allowedImageDomains } = record;
  return {
    id,
    created_at: createdAt,
    ...(title === undefined ? {} : { title }),
    status,
    ...(allowedImageDomains ? { allowed_image_domains: allowedImageDomains } : {}),
    metadata: {},
    items,
  };
}
