// The verbs of the History view. Part of the panel page.
import type { PanelDriver } from './browser-driver';
import type { Shown } from './panel-shown';
import { until } from './until';

export interface HistoryVerbs {
  /** Shows a past thread, found in History by its title. */
  openThread(title: string): Promise<void>;
  /** Gives a thread another title by the keyboard. */
  renameThread(title: string, newTitle: string): Promise<void>;
  deleteThread(title: string): Promise<void>;
  /** Waits until History lists exactly these threads, in any order. */
  threadsAre(titles: string[]): Promise<void>;
}

/** The verbs over one open panel; each opens History when it is not. */
export function toHistoryVerbs(driver: PanelDriver, shown: () => Promise<Shown>): HistoryVerbs {
  async function open(): Promise<void> {
    if (!(await shown()).history.isOpen) await driver.click('button', 'History');
  }

  /** The place of a thread in the list, from 0; its buttons stand in the same order. */
  async function placeOf(title: string): Promise<number> {
    await open();
    const { history } = await until(
      `the thread ${title} in History`,
      shown,
      (now) => now.history.titles.filter((one) => one === title).length === 1,
    );
    return history.titles.indexOf(title);
  }

  return {
    async openThread(title) {
      await placeOf(title);
      // Behind its title the button says when the thread was made.
      const start = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      await driver.click('button', new RegExp(`^${start}`));
      await until('History to close', shown, (now) => !now.history.isOpen);
    },
    async renameThread(title, newTitle) {
      await driver.click('button', 'Rename', await placeOf(title));
      await driver.fill('textbox', 'Title', newTitle);
      await driver.press('Enter');
    },
    async deleteThread(title) {
      await driver.click('button', 'Delete', await placeOf(title));
    },
    async threadsAre(titles) {
      await open();
      const wanted = JSON.stringify(titles.toSorted());
      await until(
        `the threads ${wanted}`,
        shown,
        (now) => JSON.stringify(now.history.titles.toSorted()) === wanted,
      );
    },
  };
}
