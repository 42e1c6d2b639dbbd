// Chromium's own input method: Enter that ends a composition sends nothing. The rest of the panel by keyboard is a story.
import { expect, type Page, test } from '@playwright/test';
import { inSession, oneTeamBackend, streamPath } from '../session';
import { launchChromium } from './chromium-driver';

test('an input method whose Enter sends nothing, and the next Enter sends what it made', async () => {
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
  });
});
