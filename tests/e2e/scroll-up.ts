// A thread opens with a screen of it; what is above comes as one scrolls up. Used by stories that compare a whole thread.
import type { PanelPage } from './panel-page';
import type { Shown } from './panel-shown';
import { until } from './until';

/** Self-contained. */
function scroll(): void {
  document
    .querySelector('openai-chatkit')
    ?.shadowRoot?.querySelector('.message-scroller')
    ?.scrollTo(0, 0);
}

/** Scrolls up until what stands there is enough, and gives it. */
export async function scrollUp(
  { driver, shown }: PanelPage,
  what: string,
  isEnough: (now: Shown) => boolean,
): Promise<Shown> {
  return await until(
    what,
    async () => {
      await driver.evaluate(scroll, null);
      return await shown();
    },
    isEnough,
  );
}
