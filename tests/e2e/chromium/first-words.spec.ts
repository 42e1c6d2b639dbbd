// Words typed before the panel stands, with the background asleep, are sent and answered. In Chromium alone: its driver can type at that moment.
import { expect, test } from '@playwright/test';
import { inSession, oneTeamBackend, streamPath } from '../session';
import { launchChromium } from './chromium-driver';

const question = 'Why does it rise?';

/** Self-contained: runs in every new document, types into the page's first text box as soon as it listens, and presses Enter. */
function typeAtOnce(text: string): void {
  const observer = new MutationObserver(() => {
    const form = document.querySelector<HTMLElement>('#first-words');
    const box = form?.querySelector('textarea');
    if (!form || !box || !('listens' in form.dataset)) return;
    observer.disconnect();
    box.value = text;
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-listens'],
  });
}

async function launch(folder: string) {
  const driver = await launchChromium(folder);
  await driver.context.addInitScript(typeAtOnce, question);
  return driver;
}

test('words typed before the panel stands are sent, though the background sleeps', () =>
  inSession(launch, 'chrome', { team: oneTeamBackend }, async (session) => {
    const { browser, control } = session;
    const tab = await browser.openTab(session.article);
    await browser.killBackground();
    const opened = await tab.openPanel();
    const request = await control.waitForRequest(({ path }) => path === streamPath);
    expect(JSON.stringify(request.body)).toContain(question);
    expect(await opened.count('textbox', 'Ask anything')).toBe(0);
    expect(await opened.count('textbox', 'Message')).toBe(1);
  }));
