// Every state of the panel and every section of the settings in a language that is English made strange: what still reads as English is in no catalogue.
import { expect, test } from '@playwright/test';
import { pseudoCode } from '../../../lib/languages/pseudo';
import { plainEnglish } from '../plain-english';
import { stateSetup, walkStates } from '../panel-states';
import { speak } from '../room';
import { inSession } from '../session';
import { openForm, openSettingsPage, sectionNames } from '../settings-page';
import { until } from '../until';
import { launchChromium } from './chromium-driver';

/** What the user, the team, the server and the page of these states say, and names that are the same in every language. */
const given = [
  'Beside',
  'JSON',
  'OpenAI',
  'OpenRouter',
  'Ollama',
  'LM Studio',
  'vLLM',
  'Team or Spare',
  'Team',
  'Spare',
  'Cloud',
  'Server',
  'Reader',
  'How a ring of glass made lighthouses bright',
  'How is the lens built?',
  'May I see it?',
  'May I see the lamp?',
  'Which lens do you mean?',
  'Write to kim@example.com.',
  'Ada Lovelace',
  'bank.example.com',
  'EMAIL',
  'PHONE',
];

test('nothing in the panel or the settings says a word that is in no catalogue', async () => {
  test.setTimeout(300_000);
  const wrong: string[] = [];
  await inSession(launchChromium, 'chrome', stateSetup, async (session) => {
    await walkStates(session, async (state, panel) => {
      // A search that never finds anything would prove nothing.
      expect((await panel.driver.evaluate(plainEnglish, given)).length).toBeGreaterThan(3);
      await speak(panel.driver, pseudoCode);
      const found = await panel.driver.evaluate(plainEnglish, given);
      wrong.push(...found.map((text) => `${state}: ${text}`));
      await speak(panel.driver, 'en');
    });
    const { panel } = await session.openSecondWindow();
    await session.browser.decideMicrophone('refuse');
    const microphone = await session.browser.openTab(
      await panel.driver.evaluate(
        (code) => new URL(`microphone.html#${code}`, location.href).href,
        pseudoCode,
      ),
    );
    await until(
      'the way to ask again',
      () => microphone.evaluate(() => document.getElementById('again')?.hidden, null),
      (isHidden) => isHidden === false,
    );
    const found = await microphone.evaluate(plainEnglish, given);
    wrong.push(...found.map((text) => `microphone: ${text}`));
    const settings = await openSettingsPage(session.browser, panel);
    await speak(settings.tab, pseudoCode);
    for (const section of sectionNames) {
      await settings.tab.evaluate((id) => void (location.hash = id), section);
      await settings.shows(`nav a[href="#${section}"][aria-current]`);
      if (section === 'backends') await settings.tab.evaluate(openForm, null);
      const found = await settings.tab.evaluate(plainEnglish, given);
      wrong.push(...found.map((text) => `${section}: ${text}`));
    }
  });
  expect(wrong).toEqual([]);
});
