// Builds the element with one wrong line at a time and runs the case that must notice: `npm run mutants`.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPage } from '../element/build-page';
import { caseNames } from '../element/case-names';
import { startChatServer } from '../element/chat-server';
import { openTab, type BrowserTab } from '../element/open-page';
import { mutants } from './mutants';

const numbered = caseNames.filter((name) => /^C\d\d: /.test(name));

describe('a mutant', () => {
  let tab: BrowserTab;
  beforeAll(async () => {
    tab = await openTab('chromium');
  });
  afterAll(() => tab.close());

  test.each(numbered.map((name) => [name.slice(0, 3), name] as const))(
    '%s is killed',
    async (statement, name) => {
      const mutant = mutants.find((one) => one.statement === statement);
      expect(mutant, 'a mutant for this statement').toBeDefined();
      const server = await startChatServer(await buildPage(mutant));
      try {
        await tab.goto(`${server.origin}/`);
        const found = await tab.evaluate<string | null>('(name) => globalThis.runCase(name)', name);
        expect(found, 'what the case found').not.toBeNull();
      } finally {
        await server.close();
      }
    },
  );
});
