// How the panel and the settings page are shown for an inspection: width, colours, direction; and with the words and the letters that are the same in every run. Used by `states.spec.ts` and `settings-look.spec.ts`.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface Look {
  name: string;
  width: number;
  colors: 'light' | 'dark' | 'forced';
  dir?: 'rtl';
}

const height = 640;

/** The looks in which pages are inspected. */
export const looks = {
  light: { name: 'light', width: 360, colors: 'light' },
  dark: { name: 'dark', width: 360, colors: 'dark' },
  forced: { name: 'forced', width: 360, colors: 'forced' },
  narrow: { name: 'narrow', width: 240, colors: 'light' },
  wide: { name: 'wide', width: 600, colors: 'light' },
  rtl: { name: 'rtl', width: 360, colors: 'light', dir: 'rtl' },
} as const satisfies Record<string, Look>;

/** Motion is always reduced: a picture in between would be another one each time. */
export async function showPageAs(page: Page, { width, colors, dir }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({
    colorScheme: colors === 'dark' ? 'dark' : 'light',
    forcedColors: colors === 'forced' ? 'active' : 'none',
    reducedMotion: 'reduce',
  });
  await page.evaluate((to: string) => {
    document.documentElement.dir = to;
    document.querySelector('openai-chatkit')?.setAttribute('dir', to);
    // Two frames, so that what is looked at has been drawn so.
    return new Promise<void>((drawn) =>
      requestAnimationFrame(() => requestAnimationFrame(() => drawn())),
    );
  }, dir ?? 'ltr');
}

export async function showAs(page: Page, look: Look): Promise<void> {
  await showPageAs(page, look);
  // The panel hears of the scheme by an event, and draws itself anew.
  const scheme = look.colors === 'dark' ? 'dark' : 'light';
  await page.locator(`openai-chatkit [data-color-scheme="${scheme}"]`).first().waitFor();
  await showPageAs(page, look);
}

/** The address of a font that every build holds. */
export function fontOf(build: string): string {
  const name = readdirSync(join(build, 'assets')).find((file) =>
    /^KaTeX_SansSerif-Regular.*\.woff2$/u.test(file),
  );
  if (!name) throw new Error('The build holds no font of its own.');
  return `/assets/${name}`;
}

/** What differs between two runs of one state (ports, times, sizes) is written over, and the font is one of the build's own. */
export async function settleWords(page: Page, font: string): Promise<void> {
  await page.evaluate(async (address) => {
    const face = new FontFace('Inspected', `url(${address})`);
    document.fonts.add(await face.load());
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { font-family: Inspected, sans-serif !important; caret-color: transparent }`,
    );
    const scopes: (Document | ShadowRoot)[] = [document];
    for (const scope of scopes) {
      if (!scope.adoptedStyleSheets.includes(sheet)) scope.adoptedStyleSheets.push(sheet);
      const walker = document.createTreeWalker(
        scope,
        NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node instanceof Element && node.shadowRoot) scopes.push(node.shadowRoot);
        if (!(node instanceof Text) || node.parentElement?.closest('script, style')) continue;
        const settled = node.data
          .replace(/:\d{4,5}\b/gu, ':8000')
          .replace(/\d+\.\d s\b/gu, '0.2 s')
          .replace(/(?<![\d.])\d{1,2}:\d\d(?!\d)( [AP]M)?/gu, '10:00')
          .replace(/\d[\d.,]* (KB|bytes)/gu, '1 $1');
        if (settled !== node.data) node.data = settled;
      }
    }
  }, font);
}
