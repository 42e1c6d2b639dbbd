// The browser around the panel: the menu of a right click, the shortcuts, and the mark on the icon.
import { toPanelPage } from '../panel-page';
import { oneTeamBackend, type Session, streamPath } from '../session';
import { until } from '../until';
import type { Story } from './story';

const words = 'a ring of glass';

function withPrompt(origin: string) {
  return {
    ...oneTeamBackend(origin),
    prompts: [
      {
        id: 'explain',
        label: 'Explain simply',
        text: 'Explain to a child: {{selection}} ({{title}})',
        contextMenu: true,
      },
    ],
  };
}

async function menuAndKeys({ browser, control, article }: Session): Promise<void> {
  await control.script(streamPath, { tokens: ['It is a lens.'], times: 'always' });
  const tab = await browser.openTab(article);
  const { chooseFromMenu, openedPanel, isPanelOpen, pressShortcut } = tab;
  if (!chooseFromMenu || !openedPanel || !isPanelOpen || !pressShortcut)
    throw new Error('This browser cannot be driven so far.');
  const selected = await tab.evaluate(() => {
    const [paragraph] = document.querySelectorAll('article p, main p, p');
    return paragraph?.firstChild?.nodeValue?.trim().split(/\s+/).slice(0, 5).join(' ') ?? '';
  }, null);

  // The panel is closed: the menu opens it, with the selection quoted.
  await chooseFromMenu(selected, 'Ask about the selection');
  const panel = toPanelPage(await openedPanel());
  await panel.ready();
  const quoted = () =>
    panel.driver.evaluate(
      () =>
        [...document.querySelectorAll('*')]
          .map((one) => one.shadowRoot?.querySelector('.reply q')?.textContent)
          .find(Boolean) ?? '',
      null,
    );
  await until('the quote', quoted, (text) => text === selected);
  await panel.ask('What is that?');
  await panel.settlesAs('It is a lens.');
  const sent = JSON.stringify(await control.requests());
  if (!sent.includes(selected)) throw new Error('The quote was not sent.');

  // It is open: a prompt of the user's is sent at once, the selection in it.
  await chooseFromMenu(selected, 'Explain simply');
  await until(
    'the prompt',
    async () => (await panel.userTexts()).at(-1) ?? '',
    (text) => text.startsWith(`Explain to a child: ${selected} (`),
  );
  await panel.settlesAs('It is a lens.');

  // One shortcut closes and opens it, the other quotes.
  await pressShortcut('S');
  await until('the panel to close', isPanelOpen, (isOpen) => !isOpen);
  await pressShortcut('Q');
  const again = toPanelPage(await openedPanel());
  await again.ready();
  await again.says(new RegExp(selected.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')));
  await pressShortcut('S');
  await until('the panel to close again', isPanelOpen, (isOpen) => !isOpen);
}

async function mark({ browser, control, openPanel }: Session): Promise<void> {
  await control.script(streamPath, { tokens: ['Slow', ' answer.'], lockStep: true });
  const { tab, panel } = await openPanel();
  await panel.ask(`Why ${words}?`);
  await panel.answerIs('Slow');
  await panel.driver.close();
  await control.release({ path: streamPath, count: 2 });
  await until(
    'the mark on the icon',
    () => browser.badgeText(),
    (text) => text === '1',
  );
  const again = await panel.openAgain(tab);
  await again.settlesAs('Slow answer.');
  await until(
    'the mark to go',
    () => browser.badgeText(),
    (text) => text === '',
  );
}

export const menuAndShortcuts: Story = {
  name: 'the menu of a right click and the shortcuts open the panel with the selection, and close it',
  setup: { team: withPrompt },
  only: 'firefox',
  run: menuAndKeys,
};

export const markOnTheIcon: Story = {
  name: 'an answer that ends with the panel closed marks the icon until it is opened',
  setup: { team: oneTeamBackend },
  run: mark,
};
