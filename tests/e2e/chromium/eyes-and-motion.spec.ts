// The panel for eyes that need more of it: at 200 % zoom everything is reached and nothing runs sideways; with less motion nothing moves for ever; in forced colours buttons and the focus have their lines.
import { expect, type Page, test } from '@playwright/test';
import type { PanelPage } from '../panel-page';
import { inSession, oneTeamBackend, type Session, streamPath } from '../session';
import { launchChromium } from './chromium-driver';

const setup = { team: oneTeamBackend, hostsGranted: true };

const pageOf = ({ driver }: PanelPage): Page => (driver as unknown as { page: Page }).page;

/** An answer with what is widest in one, which goes on until it is stopped. */
async function askWide({ control }: Session, panel: PanelPage): Promise<void> {
  const tokens = [
    '## Rings of glass\n\n| order | height | made |\n| --- | --- | --- |\n| first | 2.59 m | 1823 |\n\n',
    '```js\nconst angleOfTheOutermostPrism = Math.asin(refractiveIndex * Math.sin(angle));\n```\n',
    'https://example.com/a-path-that-has-no-place-to-break-a-line-in-it-anywhere\n',
    'the end',
  ];
  await control.script(streamPath, { tokens, lockStep: true });
  await panel.ask('How is the lens built?');
  for (let at = 1; at < tokens.length; at += 1) await control.release({ path: streamPath });
  await panel.answerContains('a-path-that-has-no-place');
}

/** What stands outside of the page's width, or is too small to be pressed. */
function outside(names: string[]): string[] {
  const wrong: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) wrong.push(`${root.scrollWidth} > ${root.clientWidth}`);
  const scopes: ParentNode[] = [document];
  const found = new Set<string>();
  for (const scope of scopes)
    for (const one of scope.querySelectorAll('*')) {
      if (one.shadowRoot) scopes.push(one.shadowRoot);
      const name = one.ariaLabel ?? '';
      if (!names.includes(name) || !one.matches('button, select, [role]')) continue;
      if (!one.checkVisibility()) continue;
      found.add(name);
      const { left, right, top, bottom, width, height } = one.getBoundingClientRect();
      const isIn = left >= -0.5 && right <= innerWidth + 0.5 && top >= 0 && bottom <= innerHeight;
      if (!isIn || width < 24 || height < 24)
        wrong.push(`${name}: ${left}..${right}, ${top}..${bottom} of ${innerWidth}x${innerHeight}`);
    }
  return [...wrong, ...names.filter((name) => !found.has(name)).map((name) => `no ${name}`)];
}

test('at 200 % zoom a panel of 360 and of 480 pixels shows and reaches everything', async () => {
  await inSession(launchChromium, 'chrome', setup, async (session) => {
    const { panel } = await session.openPanel();
    const page = pageOf(panel);
    const cdp = await page.context().newCDPSession(page);
    await askWide(session, panel);
    for (const width of [360, 480]) {
      // What zoom does: half as many CSS pixels, each twice as large.
      await cdp.send('Emulation.setDeviceMetricsOverride', {
        width: width / 2,
        height: 640 / 2,
        deviceScaleFactor: 2,
        mobile: false,
      });
      await page.waitForFunction((wanted) => innerWidth === wanted, width / 2);
      const names = ['Message', 'Stop', 'Model', 'History', 'New chat', 'Settings'];
      await expect.poll(() => page.evaluate(outside, names), { message: `${width}` }).toEqual([]);
      const { BESIDE_STATES: folder } = process.env;
      if (folder) await page.screenshot({ path: `${folder}/zoomed-${width}.png` });
    }
    await panel.stop();
    await panel.says(/Stopped/u);
    await panel.driver.fill('textbox', 'Message', 'Again?');
    expect(await page.evaluate(outside, ['Message', 'Send', 'Retry'])).toEqual([]);
    await panel.driver.click('button', 'History');
    await panel.says(/Your chats/u);
    expect(await page.evaluate(outside, ['History'])).toEqual([]);
  });
});

/** The animations that would never end, by the class of what they move. */
function endless(): string[] {
  return document
    .getAnimations()
    .filter((one) => one.playState === 'running' && one.effect?.getTiming().iterations === Infinity)
    .map(({ effect }) =>
      effect instanceof KeyframeEffect ? (effect.target?.className ?? '') : '',
    );
}

test('with less motion nothing moves for ever while an answer is waited for; without, something does', async () => {
  await inSession(launchChromium, 'chrome', setup, async ({ control, openPanel }) => {
    const { panel } = await openPanel();
    const page = pageOf(panel);
    await control.script(streamPath, { hang: true });
    await panel.ask('How is the lens built?');
    await panel.statusIs('waiting');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(() => page.evaluate(endless)).not.toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(() => page.evaluate(endless)).toEqual([]);
  });
});

/** The buttons of the panel without a line around them that is told from the ground, but those that are words. */
function withoutLine(): string[] {
  const ground = getComputedStyle(document.body).backgroundColor;
  const wrong: string[] = [];
  const scopes: ParentNode[] = [document];
  for (const scope of scopes)
    for (const one of scope.querySelectorAll('*')) {
      if (one.shadowRoot) scopes.push(one.shadowRoot);
      if (!one.matches('button') || !one.checkVisibility() || one.textContent.trim() !== '')
        continue;
      const { borderTopStyle, borderTopColor, borderTopWidth } = getComputedStyle(one);
      const hasLine =
        borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderTopColor !== ground;
      if (!hasLine) wrong.push(`${one.ariaLabel}: ${borderTopWidth} ${borderTopColor}`);
    }
  return wrong;
}

/** What has the focus, and whether an outline of a colour of its own shows it, its own or that of what is around it. */
function focusLine(): { name: string; isSeen: boolean } {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  const ground = getComputedStyle(document.body).backgroundColor;
  const isLine = (at: Element | null | undefined) => {
    if (!at) return false;
    const { outlineStyle, outlineColor, outlineWidth } = getComputedStyle(at);
    return outlineStyle !== 'none' && outlineColor !== ground && parseFloat(outlineWidth) >= 1;
  };
  const around = one?.closest('.composer, .model, .history-search');
  return { name: one?.ariaLabel ?? one?.tagName ?? '', isSeen: isLine(one) || isLine(around) };
}

test('in forced colours every button of signs has a line, and so has the focus', async () => {
  await inSession(launchChromium, 'chrome', setup, async ({ control, openPanel }) => {
    const { panel } = await openPanel();
    const page = pageOf(panel);
    await control.script(streamPath, { tokens: ['Rings of glass.'] });
    await panel.ask('How is the lens built?');
    await panel.settlesAs('Rings of glass.');
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.evaluate(withoutLine)).toEqual([]);
    await page.getByRole('textbox', { name: 'Message' }).focus();
    const seen = new Set<string>();
    for (let step = 0; step < 24; step += 1) {
      const { name, isSeen } = await page.evaluate(focusLine);
      if (name !== 'BODY') expect({ name, isSeen }).toEqual({ name, isSeen: true });
      seen.add(name);
      await page.keyboard.press('Tab');
    }
    expect([...seen]).toEqual(expect.arrayContaining(['Message', 'Model', 'History', 'Settings']));
  });
});
