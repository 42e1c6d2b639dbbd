// The two sides of the comparison, behind one face: our panel beside a page, and the bare page itself. Used by `stream.ts`.
import type { Page } from '@playwright/test';
import type { PanelPage } from '../e2e/panel-page';

export interface Side {
  name: 'panel' | 'bare';
  page: Page;
  /** Selects the element that holds the answer. */
  answer: string;
  /** An empty answer, the cursor in the text box, a message in it. */
  prepare(): Promise<void>;
}

/** Over what scrolls, where a reader's mouse stands: a browser asks in each frame what lies under it. */
const mousePlace = [150, 200] as const;

export function panelSide(page: Page, panel: PanelPage): Side {
  return {
    name: 'panel',
    page,
    answer: '[data-item-type="assistant_message"] [data-part="text"]',
    async prepare() {
      await panel.newChat();
      await panel.ready();
      await panel.driver.fill('textbox', 'Message', 'How is the work divided?');
      await page.mouse.move(...mousePlace);
    },
  };
}

export function bareSide(page: Page, address: string): Side {
  return {
    name: 'bare',
    page,
    answer: 'main',
    async prepare() {
      await page.goto(address);
      await page.getByRole('textbox', { name: 'Message' }).fill('How is the work divided?');
      await page.mouse.move(...mousePlace);
    },
  };
}
