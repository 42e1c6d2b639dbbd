// The language the user chose: the panel and the settings page speak it at once, and no word of it leaves its place in a narrow panel.
import type { PanelDriver } from '../browser-driver';
import { overflowing } from '../room';
import { oneTeamBackend, type Session, streamPath } from '../session';
import { openSettingsPage, type SettingsPageDriver } from '../settings-page';
import { until } from '../until';
import type { Story } from './story';

/** What the composer's button and the heading of the settings say in each language, which way its lines run, and how the background's error begins: a name keeps its own direction, by signs that Firefox leaves out of `innerText`. */
const languages = {
  de: {
    send: 'Senden',
    heading: 'Aussehen',
    direction: 'ltr',
    fault: 'Team hatte selbst ein Problem',
  },
  ja: { send: '送信', heading: '外観', direction: 'ltr', fault: 'Team 側で問題が起きました' },
  ar: {
    send: 'إرسال',
    heading: 'المظهر',
    direction: 'rtl',
    fault: 'واجه \u2068?Team\u2069? مشكلة من جهته',
  },
} as const;

async function expectRoom(
  page: { evaluate: PanelDriver['evaluate'] },
  width: number,
  where: string,
): Promise<void> {
  const found = await page.evaluate(overflowing, width);
  if (found.length > 0) throw new Error(`${where}:\n${found.join('\n')}`);
}

async function choose(page: SettingsPageDriver, value: string): Promise<void> {
  await page.hands.choose(
    `language ${value}`,
    (wanted) =>
      [...document.querySelectorAll('select')].find((one) =>
        [...one.options].some((option) => option.value === wanted),
      ) ?? null,
    value,
    value,
  );
}

async function run({ browser, control, openPanel }: Session): Promise<void> {
  const { panel } = await openPanel();
  await panel.ask('What is glass?');
  await panel.settledAnswer();
  await control.script(streamPath, { status: 500 });
  await panel.ask('And how is it cut?');
  await panel.faultIs(/^Team had a problem of its own/u);
  await panel.driver.click('button', 'Receipt', -1);
  // A measure that never finds anything would prove nothing.
  const tooNarrow = await panel.driver.evaluate(overflowing, 60);
  if (tooNarrow.length === 0) throw new Error('Nothing is too wide for 60 pixels');
  const page = await openSettingsPage(browser, panel);
  await page.open('appearance');
  for (const [language, { send, heading, direction, fault }] of Object.entries(languages)) {
    await choose(page, language);
    await until(
      `the panel in ${language}`,
      () => panel.driver.count('button', send),
      (count) => count === 1,
    );
    const seen = await until(
      `the settings page in ${language}`,
      () =>
        page.tab.evaluate(
          () => ({
            title: document.querySelector('#section-title')?.textContent,
            dir: document.dir,
            lang: document.documentElement.lang,
          }),
          null,
        ),
      // On the way to its option, the arrow keys choose others.
      ({ title }) => title === heading,
    );
    if (seen.lang !== language) throw new Error(`${language} is read aloud as ${seen.lang}`);
    if (seen.dir !== direction) throw new Error(`${language} runs ${seen.dir}`);
    const faults = await page.violations();
    if (faults.length > 0) throw new Error(`${language}: ${faults.join('\n')}`);
    await panel.faultIs(new RegExp(`^${fault}`, 'u'));
    await expectRoom(panel.driver, 240, `an answer and its receipt in ${language}`);
  }
  await choose(page, 'en');
  await panel.offers('Send');
}

export const speaksLanguages: Story = {
  name: 'German, Japanese and Arabic are spoken as soon as they are chosen, and have room at 240 pixels',
  setup: { team: oneTeamBackend },
  run,
};
