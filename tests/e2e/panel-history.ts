// The verbs of the History view. Part of the panel page.
import type { PanelDriver } from './browser-driver';
import type { Shown } from './panel-shown';

export interface HistoryVerbs {
  /** Shows a past thread, found in History by its title. */
  openThread(title: string): Promise<void>;
  renameThread(title: string, newTitle: string): Promise<void>;
  deleteThread(title: string): Promise<void>;
  /** Waits until History lists exactly these threads, in any order. */
  threadsAre(titles: string[]): Promise<void>;
}

export function toHistoryVerbs(driver: PanelDriver, shown: () => Promise<Shown>): HistoryVerbs {
  void shown;
  return {
    async openThread(title) {
      await driver.click('button', 'History');
      await driver.click('button', title);
    },
    async renameThread(title, newTitle) {
      void title;
      void newTitle;
      await Promise.reject(new Error('not yet'));
    },
    async deleteThread(title) {
      void title;
      await Promise.reject(new Error('not yet'));
    },
    async threadsAre(titles) {
      void titles;
      await Promise.reject(new Error('not yet'));
    },
  };
}
