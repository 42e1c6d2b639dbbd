// @vitest-environment happy-dom
// What is typed before the panel stands reaches its chat: words, caret and Enter.
import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { takeFirstWords } from '../../../../components/panel/first-words';

const listen = readFileSync('public/first-words.js', 'utf8');

function setUp({ refuses = false } = {}) {
  const calls: unknown[] = [];
  const say = (name: string) => async (value?: unknown) => {
    if (refuses && name !== 'focus') throw new Error('A thread is being loaded.');
    calls.push([name, value]);
  };
  const chat = {
    setComposerValue: say('value'),
    sendUserMessage: say('send'),
    focusComposer: say('focus'),
  };
  return { chat, calls };
}
const box = () => document.querySelector('textarea');
function type(text: string): void {
  const field = box();
  if (!field) throw new Error('The box is gone.');
  field.focus();
  field.value = text;
}
const press = (init: KeyboardEventInit) =>
  box()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...init }));

beforeEach(() => {
  document.body.innerHTML = '<form id="first-words"><textarea></textarea></form>';
  // oxlint-disable-next-line typescript/no-implied-eval -- the page's own script, as the page runs it
  new Function(listen)();
});

test('words are put into the composer, and the caret goes with them', async () => {
  const { chat, calls } = setUp();
  type('Why does');
  await takeFirstWords(chat);
  expect(calls).toEqual([
    ['value', { text: 'Why does' }],
    ['focus', undefined],
  ]);
  expect(box()).toBeNull();
  await takeFirstWords(chat);
  expect(calls).toHaveLength(2);
});

test('an Enter sends them; one that breaks the line or confirms an input method does not', async () => {
  const { chat, calls } = setUp();
  type('Why does it rise?');
  press({ shiftKey: true });
  press({ isComposing: true });
  expect(document.querySelector('[data-sent]')).toBeNull();
  press({});
  await takeFirstWords(chat);
  expect(calls).toEqual([
    ['send', { text: 'Why does it rise?' }],
    ['focus', undefined],
  ]);
});

test('a chat that is being opened gets them once it is there', async () => {
  const opening = setUp({ refuses: true });
  type('Why does it rise?');
  press({});
  await takeFirstWords(opening.chat);
  expect(box()?.value).toBe('Why does it rise?');
  expect(document.activeElement).toBe(box());
  const { chat, calls } = setUp();
  await takeFirstWords(chat);
  expect(calls[0]).toEqual(['send', { text: 'Why does it rise?' }]);
});

test('an input method is not cut short', async () => {
  const { chat, calls } = setUp();
  type('か');
  box()?.dispatchEvent(new Event('compositionstart', { bubbles: true }));
  await takeFirstWords(chat);
  expect(calls).toEqual([]);
  type('火');
  box()?.dispatchEvent(new Event('compositionend', { bubbles: true }));
  expect(calls[0]).toEqual(['value', { text: '火' }]);
});

test('an empty box goes without a word', async () => {
  const { chat, calls } = setUp();
  await takeFirstWords(chat);
  expect(calls).toEqual([]);
  expect(box()).toBeNull();
});
