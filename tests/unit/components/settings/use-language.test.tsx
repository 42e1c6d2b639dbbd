// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { useLanguage } from '../../../../components/settings/use-language';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

interface Texts {
  language: string;
  hello: string;
}

const english: Texts = { language: 'en', hello: 'Hello' };

test('a page says that it speaks a language when its words are there, and not before', async () => {
  const waiting: ((texts: Texts) => void)[] = [];
  const load = () => new Promise<Texts>((resolve) => waiting.push(resolve));
  function Page({ language }: { language: string }) {
    return <p>{useLanguage(english, english, load, language).hello}</p>;
  }
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const state = () => {
    const { lang, dir } = document.documentElement;
    return `${host.textContent} ${lang} ${dir}`;
  };

  await act(async () => root.render(<Page language="en" />));
  expect(state()).toBe('Hello en ltr');
  await act(async () => root.render(<Page language="ar" />));
  expect(state()).toBe('Hello en ltr');
  await act(async () => waiting[0]?.({ language: 'ar', hello: 'مرحبًا' }));
  expect(state()).toBe('مرحبًا ar rtl');

  // What was wanted before and comes late changes nothing.
  await act(async () => root.render(<Page language="de" />));
  await act(async () => root.render(<Page language="ja" />));
  await act(async () => waiting[2]?.({ language: 'ja', hello: 'こんにちは' }));
  await act(async () => waiting[1]?.({ language: 'de', hello: 'Hallo' }));
  expect(state()).toBe('こんにちは ja ltr');
  await act(async () => root.unmount());
});
