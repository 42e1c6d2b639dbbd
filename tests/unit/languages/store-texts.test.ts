// The texts that the browser itself shows are short enough for it, in every language.
import { expect, test } from 'vitest';
import { browser as english, type BrowserTexts } from '../../../lib/languages/texts/browser';

const translations = import.meta.glob<BrowserTexts>('../../../lib/languages/translations/*.ts', {
  import: 'browser',
  eager: true,
});

test.each(Object.entries({ en: english, ...translations }))('%s', (_, texts) => {
  for (const text of Object.values(texts)) expect(text.trim()).not.toBe('');
  // The stores take no more.
  expect(texts.description.length).toBeLessThanOrEqual(132);
});
