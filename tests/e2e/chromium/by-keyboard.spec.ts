// The panel without a mouse, and with an input method: Enter that ends a composition sends nothing; asking, the receipt, the history and a deletion by keys alone.
import { expect, type Page, test } from '@playwright/test';
import { inSession, oneTeamBackend, streamPath } from '../session';
import { launchChromium } from './chromium-driver';

/** The accessible name of what has the focus, through shadow roots, and whether one sees that it has it. */
async function focused(page: Page): Promise<{ name: string; isSeen: boolean }> {
  return await page.evaluate(() => {
    let one = document.activeElement;
    while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
    if (!one || one === document.body) return { name: '', isSeen: false };
    const { outlineStyle } = getComputedStyle(one);
    const around = one.closest('.composer, .model, .history-search');
    return {
      name: one.ariaLabel ?? one.textContent.trim(),
      isSeen: outlineStyle !== 'none' || around !== null,
    };
  });
}

/** Tabs until the focus is on the control of this name. Fails when it cannot be reached, or when the focus is not seen on the way. */
async function tabTo(page: Page, name: string): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.name !== '' && !now.isSeen) throw new Error(`The focus on ${now.name} is not seen.`);
    if (now.name === name) return;
    seen.push(now.name);
  }
  throw new Error(`Tab does not reach ${name}, only ${seen.join(', ')}`);
}

test('a chat by keyboard alone, and an input method whose Enter sends nothing', async () => {
  const setup = { team: oneTeamBackend, hostsGranted: true };
  await inSession(launchChromium, 'chrome', setup, async ({ control, openPanel }) => {
    const { panel } = await openPanel();
    const { page } = panel.driver as unknown as { page: Page };
    await control.script(streamPath, { tokens: ['Rings', ' of glass.'], times: 'always' });

    // The composer has the focus, and a word is being composed.
    await page.getByRole('textbox', { name: 'Message' }).focus();
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Input.imeSetComposition', {
      text: 'とうだい',
      selectionStart: 4,
      selectionEnd: 4,
    });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await cdp.send('Input.insertText', { text: '灯台' });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    await expect.poll(() => panel.composerText()).toContain('灯台');
    expect(await panel.userTexts()).toEqual([]);

    await page.keyboard.press('Enter');
    await panel.settlesAs('Rings of glass.');
    await panel.userTextsAre(['灯台']);

    await tabTo(page, 'History');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Rename');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Lighthouse');
    await page.keyboard.press('Enter');
    await panel.threadsAre(['Lighthouse']);
    await tabTo(page, 'Delete');
    await page.keyboard.press('Enter');
    await panel.threadsAre([]);
    await tabTo(page, 'Undo');
    await page.keyboard.press('Enter');
    await panel.threadsAre(['Lighthouse']);
    await panel.openThread('Lighthouse');

    await tabTo(page, 'Receipt');
    await page.keyboard.press('Enter');
    await panel.says(/went to 127\.0\.0\.1/u);
    await tabTo(page, 'Preview');
    await page.keyboard.press('Enter');
    await panel.says(/Goes to Team/u);
    await tabTo(page, 'Model');
    await tabTo(page, 'Settings');
  });
});
