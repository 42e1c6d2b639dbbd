// Whether every word has its room: measured in a panel of 240 pixels, in each language. Used by `states.spec.ts` and the story of the languages.
import type { PanelDriver } from './browser-driver';
import { until } from './until';

/** Every language there is beside English. */
export const translated = ['de', 'ja', 'ar'] as const;

/** Self-contained: texts that stand beyond the edge of their own box or of a page of so many pixels. */
export function overflowing(width: number): string[] {
  document.documentElement.style.inlineSize = `${width}px`;
  const found: string[] = [];
  const edge = document.documentElement.getBoundingClientRect();
  /** What floats over the page takes its place from the window. */
  const floats = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).position === 'fixed' || floats(element.parentElement));
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const text = [...element.childNodes]
        .filter((node) => node instanceof Text)
        .map((node) => node.textContent?.trim())
        .join('');
      // What scrolls inside itself is meant to be wider.
      if (!text || !element.checkVisibility() || element.closest('pre, .md-table, [hidden]'))
        continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      // For screen readers alone.
      if (box.width <= 1 || style.clipPath !== 'none' || floats(element)) continue;
      const isCut =
        style.textOverflow !== 'ellipsis' &&
        element.clientWidth > 0 &&
        element.scrollWidth > element.clientWidth + 1;
      if (isCut || box.right > edge.right + 1 || box.left < edge.left - 1)
        found.push(`${element.className} "${text}" ${box.left}..${box.right}`);
    }
  };
  look(document);
  document.documentElement.style.inlineSize = '';
  return found;
}

/** Self-contained: that the page is wider than its window, as one sentence, or nothing. */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px to scroll sideways`] : [];
}

type Page = Pick<PanelDriver, 'evaluate'>;

/** Self-contained: what a person would choose in the section of the appearance. */
export async function changeAppearance(change: {
  language?: string;
  theme?: string;
}): Promise<void> {
  interface Stored {
    version: number;
    preferences?: { appearance?: object };
  }
  const { settings }: { settings?: Stored } = await chrome.storage.local.get('settings');
  const { preferences } = settings ?? {};
  const appearance = { ...preferences?.appearance, ...change };
  await chrome.storage.local.set({
    settings: { version: 1, ...settings, preferences: { ...preferences, appearance } },
  });
}

/** Has the panel speak this language, as a choice in the settings would. */
export async function speak(page: Page, language: string) {
  await page.evaluate(changeAppearance, { language });
  await until(
    `the page in ${language}`,
    () =>
      page.evaluate(() => {
        const chat = document.querySelector('openai-chatkit')?.shadowRoot?.querySelector('.chat');
        return [document.documentElement.lang, chat?.getAttribute('lang')];
      }, null),
    // The settings page holds no chat.
    (languages) => languages.every((one) => one === language || one === undefined),
  );
}

/** What has no room in each language, at 240 pixels; afterwards the panel speaks English again. */
export async function withoutRoom(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const language of translated) {
    await speak(page, language);
    const cut = await page.evaluate(overflowing, 240);
    found.push(...cut.map((text) => `${language}: ${text}`));
  }
  await speak(page, 'en');
  return found;
}
