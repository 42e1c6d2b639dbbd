// From an answer to its passage: what is marked in the page, and a click on a source. Used by stories about citations.
import type { TabDriver } from './browser-driver';
import type { PanelPage } from './panel-page';

/** The words that are marked in the page now, and whether they can be seen. */
export async function markedIn(tab: TabDriver): Promise<{ text: string; isSeen: boolean }> {
  return await tab.evaluate(() => {
    const [range] = CSS.highlights.get('beside-passage') ?? [];
    if (!(range instanceof Range)) return { text: '', isSeen: false };
    const { top, bottom } = range.getBoundingClientRect();
    return { text: range.toString(), isSeen: top >= 0 && bottom <= innerHeight };
  }, null);
}

/** Clicks the last source of this title, its list unfolded. */
export async function clickSource(panel: PanelPage, title: RegExp): Promise<void> {
  await panel.driver.evaluate(() => {
    const root = document.querySelector('openai-chatkit')?.shadowRoot;
    for (const list of root?.querySelectorAll('details') ?? []) list.open = true;
  }, null);
  await panel.driver.click('link', title, -1);
}
