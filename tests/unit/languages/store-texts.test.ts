// The texts that the browser itself shows (store, shortcuts, context menu) are there in every language of the catalogue, all of them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageCodes } from '../../../lib/languages/load-texts';

const folder = 'public/_locales';

function read(language: string): Record<string, { message: string }> {
  return JSON.parse(readFileSync(`${folder}/${language}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
}

test('each language of the catalogue has them', () => {
  expect(readdirSync(folder).toSorted()).toEqual([...languageCodes].toSorted());
});

test.each(languageCodes)(
  '%s has every text, none empty, and no description over 132 characters',
  (language) => {
    const texts = read(language);
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(read('en')).toSorted());
    for (const { message } of Object.values(texts)) expect(message.trim()).not.toBe('');
    // The stores take no more.
    expect(texts['description']?.message.length).toBeLessThanOrEqual(132);
  },
);
