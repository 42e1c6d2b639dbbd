// The panel without a mouse, and with an input method: Enter that ends a composition sends nothing; asking, the receipt, the history and a deletion by keys alone.
import type { PanelDriver, PressedKey } from '../browser-driver';
import { oneTeamBackend, type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

/** More than the panel ever has controls. */
const maxTabs = 60;

/** The accessible name of what has the focus, through shadow roots, and whether one sees that it has it. */
function focused(): { name: string; isSeen: boolean } {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  if (!one || one === document.body) return { name: '', isSeen: false };
  const { outlineStyle } = getComputedStyle(one);
  const around = one.closest('.composer, .model, .history-search');
  return {
    name: one.ariaLabel ?? one.textContent.trim(),
    isSeen: outlineStyle !== 'none' || around !== null,
  };
}

/** Tabs until the focus is on the control of this name. Rejects when it cannot be reached, or when the focus is not seen on the way. */
async function tabTo(driver: PanelDriver, name: string): Promise<void> {
  const seen: string[] = [];
  for (let step = 0; step < maxTabs; step += 1) {
    await driver.press('Tab');
    // A focus that comes back from the browser's own bars is drawn a moment after it is there.
    const now = await until(
      'the focus to be seen',
      () => driver.evaluate(focused, null),
      ({ name: on, isSeen }) => on === '' || isSeen,
    );
    if (now.name === name) return;
    seen.push(now.name);
  }
  throw new Error(`Tab does not reach ${name}, only ${seen.join(', ')}`);
}

async function press(driver: PanelDriver, name: string, key: PressedKey = 'Enter'): Promise<void> {
  await tabTo(driver, name);
  await driver.press(key);
}

/**
 * Enter as an input method's own, over the word that was typed: no remote control drives one of the system in both browsers, so its
 * events are made here. Chromium's real composition is in `input-method.spec.ts`.
 */
function endComposition(word: string): boolean {
  const shadow = document.querySelector('openai-chatkit')?.shadowRoot;
  const box = shadow?.querySelector<HTMLElement>('[role="textbox"][aria-label="Message"]');
  if (!box) return false;
  const say = (type: string, data: string) =>
    box.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, composed: true }));
  say('compositionstart', '');
  say('compositionupdate', word);
  const enter = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
  box.dispatchEvent(new KeyboardEvent('keydown', { ...enter, isComposing: true }));
  say('compositionend', word);
  return true;
}

async function run({ control, openPanel }: Session): Promise<void> {
  const { panel } = await openPanel();
  const { driver } = panel;
  await control.script(streamPath, { tokens: ['Rings', ' of glass.'], times: 'always' });

  await driver.fill('textbox', 'Message', '灯台');
  await until('the end of a composition', () => driver.evaluate(endComposition, '灯台'), Boolean);
  await until(
    'the word in the text box',
    () => panel.composerText(),
    (text) => text.includes('灯台'),
  );
  const early = await panel.userTexts();
  if (early.length > 0) throw new Error(`Sent by the input method: ${early.join()}`);
  await driver.press('Enter');
  await panel.settlesAs('Rings of glass.');
  await panel.userTextsAre(['灯台']);

  await press(driver, 'History');
  await press(driver, 'Rename');
  await driver.press('Control+a');
  await driver.type('Lighthouse');
  await driver.press('Enter');
  await panel.threadsAre(['Lighthouse']);
  await press(driver, 'Delete');
  await panel.threadsAre([]);
  await press(driver, 'Undo');
  await panel.threadsAre(['Lighthouse']);
  await panel.openThread('Lighthouse');

  await press(driver, 'Receipt');
  await panel.says(/went to 127\.0\.0\.1/u);
  await press(driver, 'Preview');
  await panel.says(/Goes to Team/u);
  await tabTo(driver, 'Model');
  await tabTo(driver, 'Settings');
}

export const panelByKeyboard: Story = {
  name: 'by keyboard alone a chat is asked, renamed, deleted and kept, and Enter that ends a composition sends nothing',
  setup: { team: oneTeamBackend, hostsGranted: true },
  run,
};
