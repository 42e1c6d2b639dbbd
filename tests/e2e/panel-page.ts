// The panel as verbs, by the names and attributes of its contract; stories use nothing else of it.
import type { PanelDriver, TabDriver } from './browser-driver';
import { type HistoryVerbs, toHistoryVerbs } from './panel-history';
import { readShown, type Shown } from './panel-shown';
import { until } from './until';

export interface PanelPage extends HistoryVerbs {
  driver: PanelDriver;
  /** Everything that stands in the panel now. */
  shown(): Promise<Shown>;
  /** Waits until the composer can take a message. */
  ready(): Promise<void>;
  /** Opens the panel anew beside a tab, after it was closed. */
  openAgain(tab: TabDriver): Promise<PanelPage>;
  /** Types a message and clicks Send. */
  ask(text: string): Promise<void>;
  /** Waits until the last answer's text is exactly this, whether it is still growing or not. */
  answerIs(text: string): Promise<void>;
  answerContains(text: string): Promise<void>;
  /** Waits until no answer is running and returns the last one's text. */
  settledAnswer(): Promise<string>;
  /** Waits until no answer is running and the last one is exactly this. */
  settlesAs(text: string): Promise<void>;
  /** What is typed and not sent. */
  composerText(): Promise<string>;
  userTexts(): Promise<string[]>;
  userTextsAre(texts: string[]): Promise<void>;
  stop(): Promise<void>;
  /** Clicks the last Retry. */
  retry(): Promise<void>;
  newChat(): Promise<void>;
  chooseModel(label: string): Promise<void>;
  /** Waits until the one status says this word and, where given, this backend. */
  statusIs(word: string, backendId?: string): Promise<void>;
  /** Waits for the error under the thread, checks its sentence and returns it. */
  faultIs(sentence: RegExp): Promise<string>;
  /** Waits until a button of this name stands there. */
  offers(button: string): Promise<void>;
  /** Waits until the panel says something like this anywhere. */
  says(words: RegExp): Promise<void>;
}

const isSettled = (now: Shown): boolean => !now.isRunning;
const textOf = (now: Shown): string =>
  now.items.filter((item) => item.type === 'assistant_message').at(-1)?.text ?? '';
const userTextsOf = (now: Shown): string[] =>
  now.items.filter((item) => item.type === 'user_message').map((item) => item.text);

/** The verbs over one open panel. */
export function toPanelPage(driver: PanelDriver): PanelPage {
  const shown = () => driver.evaluate(readShown, null);
  const waitFor = (what: string, isMet: (now: Shown) => boolean) => until(what, shown, isMet);

  return {
    driver,
    shown,
    ...toHistoryVerbs(driver, shown),
    async ready() {
      await until(
        'the composer',
        () => driver.count('textbox', 'Message'),
        (count) => count === 1,
      );
    },
    async openAgain(tab) {
      const again = toPanelPage(await tab.openPanel());
      await again.ready();
      return again;
    },
    async ask(text) {
      await driver.fill('textbox', 'Message', text);
      await driver.click('button', 'Send');
    },
    async answerIs(text) {
      await waitFor(`the answer ${JSON.stringify(text)}`, (now) => textOf(now) === text);
    },
    async answerContains(text) {
      await waitFor(`an answer with ${JSON.stringify(text)}`, (now) => textOf(now).includes(text));
    },
    async settledAnswer() {
      return textOf(
        await waitFor('a settled answer', (now) => isSettled(now) && textOf(now) !== ''),
      );
    },
    async settlesAs(text) {
      await waitFor(
        `the settled answer ${JSON.stringify(text)}`,
        (now) => isSettled(now) && textOf(now) === text,
      );
    },
    composerText: async () => (await shown()).composer,
    userTexts: async () => userTextsOf(await shown()),
    async userTextsAre(texts) {
      const wanted = JSON.stringify(texts);
      await waitFor(`the messages ${wanted}`, (now) => JSON.stringify(userTextsOf(now)) === wanted);
    },
    stop: () => driver.click('button', 'Stop'),
    retry: () => driver.click('button', 'Retry', -1),
    newChat: () => driver.click('button', 'New chat'),
    chooseModel: (label) => driver.choose('Model', label),
    async statusIs(word, backendId) {
      await waitFor(
        `the status ${word}`,
        ({ status }) =>
          status.count === 1 &&
          status.word === word &&
          (backendId === undefined || status.backendId === backendId),
      );
    },
    async faultIs(sentence) {
      const { faults } = await waitFor(
        'one error',
        (now) => isSettled(now) && now.faults.length === 1,
      );
      const [found = ''] = faults;
      if (!sentence.test(found)) throw new Error(`No plain sentence: ${JSON.stringify(found)}`);
      return found;
    },
    async offers(button) {
      await until(
        `a button ${button}`,
        () => driver.count('button', button),
        (count) => count > 0,
      );
    },
    async says(words) {
      await waitFor(`the words ${words}`, (now) => words.test(now.everything));
    },
  };
}
