// The element's small decisions: locale, dates, links, messages and the model that is asked.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toMessageInput, toPlainText } from '../../../../components/chatkit/composer-state';
import { createItemCollection } from '../../../../components/chatkit/item-collection';
import { directionOf, resolveLocale } from '../../../../components/chatkit/locale';
import { openLink } from '../../../../components/chatkit/open-link';
import { normalizeOptions } from '../../../../components/chatkit/options';
import { toItem } from '../../../../components/chatkit/parse-event';
import { toShortDate } from '../../../../components/chatkit/short-date';
import { chosenModel } from '../../../../components/chatkit/use-chosen-model';
import { userItem } from './fake-chat';

test.each([
  ['de-DE', 'en', 'de-DE'],
  [undefined, 'pt-BR', 'pt-BR'],
  [undefined, 'tlh', 'en'],
  ['tlh', 'de', 'en'],
])('the locale %s in a browser in %s is %s', (wanted, browser, locale) => {
  expect(resolveLocale(wanted, browser)).toBe(locale);
});

test('only right-to-left languages turn the element', () => {
  expect(directionOf('ar')).toBe('rtl');
  expect(directionOf('en')).toBeUndefined();
});

test('a date without a zone is read as UTC', () => {
  const now = new Date('2026-11-22T20:00:00Z');
  expect(toShortDate('2026-03-03T12:05:40.801992', 'en-GB', now)).toBe('3 Mar');
  expect(toShortDate('2025-03-03T12:05:40Z', 'en-GB', now)).toBe('3 Mar 2025');
  expect(toShortDate('2026-11-22T19:59:00.123456', 'en-GB', now)).toBe(
    toShortDate('2026-11-22T19:59:00Z', 'en-GB', now),
  );
  expect(toShortDate('soon', 'en-GB', now)).toBe('');
});

describe('a link', () => {
  afterEach(() => vi.unstubAllGlobals());

  test.each([
    ['https://example.com/a', true],
    ['mailto:a@example.com', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['no address', false],
  ])('%s opens a tab: %s', (url, opens) => {
    const open = vi.fn<typeof globalThis.open>();
    vi.stubGlobal('open', open);
    openLink(url, () => undefined);
    expect(open.mock.calls).toEqual(opens ? [[url, '_blank', 'noopener,noreferrer']] : []);
  });

  test('for the host fires its name and data, and opens nothing', () => {
    const open = vi.fn<typeof globalThis.open>();
    vi.stubGlobal('open', open);
    const onDeeplink = vi.fn<Parameters<typeof openLink>[1]>();
    openLink('chatkit-link://order/?id=7&q=a%20b', onDeeplink);
    expect(onDeeplink).toHaveBeenLastCalledWith('order', { id: '7', q: 'a b' });
    openLink('chatkit-link://%E0%A4%A', onDeeplink);
    expect(onDeeplink).toHaveBeenLastCalledWith('%E0%A4%A', {});
    expect(open).not.toHaveBeenCalled();
  });
});

test('a message always has its lists, and a tag its data', () => {
  expect(toMessageInput({ text: 'Hi' })).toEqual({
    content: [{ type: 'input_text', text: 'Hi' }],
    attachments: [],
    inference_options: {},
  });
  expect(
    toMessageInput({
      content: [{ type: 'input_tag', id: 'e', text: 'Ent' }],
      reply: 'said',
      toolId: 'search',
      modelId: 'fast',
    }),
  ).toEqual({
    content: [{ type: 'input_tag', id: 'e', text: 'Ent', data: {} }],
    attachments: [],
    inference_options: { tool_choice: { id: 'search' }, model: 'fast' },
    quoted_text: 'said',
  });
  expect(
    toPlainText([
      { type: 'input_text', text: 'Ask ' },
      { type: 'input_tag', id: 'e', text: 'Ent' },
    ]),
  ).toBe('Ask @Ent');
});

test('the model is the picked one, else the thread’s last, else the default, else the first', () => {
  const models = [
    { id: 'off', label: 'Off', disabled: true },
    { id: 'fast', label: 'Fast' },
    { id: 'good', label: 'Good', default: true },
  ];
  const optionsOf = (given: typeof models | []) =>
    normalizeOptions({ api: { url: '/', domainKey: '' }, composer: { models: given } });
  const items = createItemCollection(() => undefined);
  expect(chosenModel(optionsOf([]), items, 'fast')).toBeUndefined();
  expect(chosenModel(optionsOf(models), items, undefined)).toBe('good');
  expect(chosenModel(optionsOf(models.slice(0, 2)), items, 'off')).toBe('fast');
  items.put({ ...userItem('u', 'Hi'), inference_options: { model: 'fast' } });
  expect(chosenModel(optionsOf(models), items, undefined)).toBe('fast');
  expect(chosenModel(optionsOf(models), items, 'good')).toBe('good');
});

test('an item from any server gets the lists its type must have', () => {
  expect(toItem({ id: 'a', type: 'assistant_message', content: [null, { text: null }] })).toEqual({
    id: 'a',
    type: 'assistant_message',
    thread_id: '',
    created_at: '',
    content: [{ type: 'output_text', text: '', annotations: [] }],
  });
  expect(toItem({ id: 'u', type: 'user_message', quoted_text: null })).toEqual({
    id: 'u',
    type: 'user_message',
    thread_id: '',
    created_at: '',
    content: [],
    attachments: [],
    inference_options: {},
  });
  expect(toItem({ type: 'assistant_message' })).toBeUndefined();
  expect(toItem('nothing')).toBeUndefined();
});
