// Builds the element with one wrong line at a time and runs, in both browsers, the case that must notice: `npm run mutants`.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPage } from '../element/build-page';
import { caseNames } from '../element/case-names';
import { startChatServer } from '../element/chat-server';
import { openTab, type BrowserTab } from '../element/open-page';
import { findInstalled } from '../scripts/ensure/installed-browsers.mjs';
import { mutants, type Mutant } from './mutants';

/** Milliseconds a case waits for what does not come; the case without a wrong line must do with it first. */
const patienceMs = 2000;

const browsers = (['chromium', 'firefox'] as const).filter(
  (browser) => findInstalled(browser) !== undefined,
);
const numbers = Array.from({ length: 48 }, (_, place) => `C${String(place + 1).padStart(2, '0')}`);
const nameOf = (number: string) => caseNames.find((name) => name.startsWith(`${number}: `)) ?? '';
/** `C15` alone, or several by a comma. */
const chosen = numbers.filter((one) => process.env['MUTANTS']?.includes(one) ?? true);

/** In the order of the statements; one that says two things has two. */
const tried = mutants.filter(({ statement }) => chosen.includes(statement));

test('every statement has a wrong line', () => {
  const without = chosen.filter((number) => !tried.some(({ statement }) => statement === number));
  expect(without).toEqual([]);
});

describe.skipIf(browsers.length === 0)('a wrong line', () => {
  let tabs: BrowserTab[] = [];
  beforeAll(async () => {
    tabs = await Promise.all(browsers.map((browser) => openTab(browser)));
  });
  afterAll(() => Promise.all(tabs.map((tab) => tab.close())));

  /** What each browser's case says about this script, browser by browser: nothing, or what it missed. */
  async function verdicts(script: string, names: readonly string[]): Promise<string[]> {
    const server = await startChatServer(script);
    const run = async (tab: BrowserTab, place: number) => {
      const said: string[] = [];
      for (const name of names) {
        await tab.goto(`${server.origin}/?patience=${patienceMs}`);
        const found = await tab.evaluate<string | null>('(name) => globalThis.runCase(name)', name);
        if (found !== null) said.push(`${browsers[place]}: ${name.slice(0, 3)} ${found}`);
      }
      return said;
    };
    try {
      return (await Promise.all(tabs.map(run))).flat();
    } finally {
      await server.close();
    }
  }

  test('is not there: every case passes', { timeout: 240_000 }, async () => {
    expect(await verdicts(await buildPage(), chosen.map(nameOf))).toEqual([]);
  });

  /** Each is built while the one before it runs. */
  const builds = new Map<Mutant, Promise<string>>();
  const scriptOf = (mutant: Mutant | undefined) => {
    if (mutant === undefined) return undefined;
    const started = builds.get(mutant) ?? buildPage(mutant);
    // Awaited by its own test, which then says why it failed.
    started.catch(() => undefined);
    builds.set(mutant, started);
    return started;
  };

  test.each(tried)(
    'in the way of $statement ($file) is noticed in every browser',
    async (mutant) => {
      const script = await scriptOf(mutant);
      scriptOf(tried[tried.indexOf(mutant) + 1])?.catch(() => undefined);
      builds.delete(mutant);
      const said = await verdicts(script ?? '', [nameOf(mutant.statement)]);
      if (process.env['MUTANTS']) console.log(said.map((one) => one.split('\n')[0]).join('\n'));
      expect(said.map((one) => one.slice(0, one.indexOf(':')))).toEqual(browsers);
    },
  );
});
