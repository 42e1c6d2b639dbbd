// The catalogue of texts: every language holds every part, and the pseudo-language leaves no plain English.
import { describe, expect, test } from 'vitest';
import { languageCodes, loadOptionsTexts, loadPanelTexts } from '../../../lib/languages/load-texts';
import { loadElementTexts, toLanguage } from '../../../lib/languages/load-texts';
import { pseudoCode } from '../../../lib/languages/pseudo';
import { element } from '../../../lib/languages/texts/element';
import { options } from '../../../lib/languages/texts/options';
import { panel } from '../../../lib/languages/texts/panel';

async function textsOf(code: string): Promise<object[]> {
  return [
    await loadElementTexts(code),
    await loadPanelTexts(panel, code),
    await loadOptionsTexts(options, code),
  ];
}

/** Every plain text, by its place. */
function flat(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => flat(one, `${place}.${key}`));
}

describe.each(languageCodes.filter((code) => code !== 'en'))('%s', (code) => {
  test('has every part, in its own language', async () => {
    for (const part of await textsOf(code)) expect(part).toHaveProperty('language', code);
  });

  test('leaves no sentence in English', async () => {
    const english = new Map(flat([element, panel, options]));
    const same = flat(await textsOf(code)).filter(
      ([place, text]) => / \S+ /u.test(text) && english.get(place) === text,
    );
    expect(same).toEqual([]);
  });

  test('keeps the variables of prompts', async () => {
    const translated = new Map(flat(await textsOf(code)));
    for (const [place, text] of flat([element, panel, options]))
      expect(
        translated
          .get(place)
          ?.match(/\{\{\w+\}\}/gu)
          ?.toSorted(),
      ).toEqual(text.match(/\{\{\w+\}\}/gu)?.toSorted());
  });
});

test('the pseudo-language leaves no Latin word as it was, nor in what a function answers', async () => {
  const texts = await loadPanelTexts(panel, pseudoCode);
  const plain = flat(texts).filter(
    ([place, text]) => place !== '.language' && /[A-Za-z]{2}/u.test(text),
  );
  expect(plain).toEqual([]);
  expect(texts.contextRow.words(2)).not.toMatch(/words/u);
});

test.each([
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['en-GB', 'en'],
  ['xx', 'en'],
  ['', 'en'],
  [pseudoCode, pseudoCode],
])('the locale %s means %s', (locale, language) => {
  expect(toLanguage(locale)).toBe(language);
});
