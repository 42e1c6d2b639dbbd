// Gives the texts of a database that had no index of words theirs; called once, by the migration that adds the index.
import { putText, titleItemId } from './index-text';
import type { Upgrade } from './schema';
import { searchableText } from './searchable-text';

/** One row at a time: a database of any size fits. */
export async function indexEverything(upgrade: Upgrade): Promise<void> {
  const texts = upgrade.objectStore('texts');
  let thread = await upgrade.objectStore('threads').openCursor();
  while (thread) {
    const { record } = thread.value;
    await putText(texts, record.id, titleItemId, record.title ?? '');
    thread = await thread.continue();
  }
  let item = await upgrade.objectStore('items').openCursor();
  while (item) {
    const { live, record } = item.value;
    if (live !== undefined)
      await putText(texts, record.threadId, record.id, searchableText(record.body));
    item = await item.continue();
  }
}
