// Takes the page texts out of the messages of a database that kept them there; called once, by the migration that keeps them apart.
import { keepPageTexts } from './page-texts';
import type { Upgrade } from './schema';

/** One row at a time: a database of any size fits. */
export async function movePageTexts(upgrade: Upgrade): Promise<void> {
  let item = await upgrade.objectStore('items').openCursor();
  while (item) {
    const row = item.value;
    if (row.record.ours.context) {
      const record = await keepPageTexts(upgrade, row.record);
      await item.update({ ...row, record });
    }
    item = await item.continue();
  }
}
