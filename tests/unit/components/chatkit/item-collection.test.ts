// Text grows past React; everything else is told once, and what stayed the same is not touched.
import { beforeEach, expect, test, vi } from 'vitest';
import { createItemCollection } from '../../../../components/chatkit/item-collection';
import type { GrowthListener, TextListener } from '../../../../components/chatkit/text-channels';
import type { ItemUpdate } from '../../../../lib/chatkit/events';
import { answerItem, userItem } from './fake-chat';

const delta = (text: string, index = 0): ItemUpdate => ({
  type: 'assistant_message.content_part.text_delta',
  content_index: index,
  delta: text,
});
const listenerOf = () => ({
  append: vi.fn<TextListener['append']>(),
  replace: vi.fn<TextListener['replace']>(),
  finish: vi.fn<TextListener['finish']>(),
});

let onOrderChange: ReturnType<typeof vi.fn<() => void>>;
let items: ReturnType<typeof createItemCollection>;
beforeEach(() => {
  onOrderChange = vi.fn<() => void>();
  items = createItemCollection(onOrderChange);
});

test('a token reaches the renderer and no view', () => {
  items.put(answerItem('a', 'The'), { isGrowing: true });
  const view = vi.fn<() => void>();
  const text = listenerOf();
  items.subscribe('a', view);
  items.subscribeText('a', 0, text);
  const before = items.entry('a');
  items.update('a', delta(' bread'));
  items.update('a', delta(' rises'));
  expect(text.append.mock.calls.flat()).toEqual([' bread', ' rises']);
  expect(view).not.toHaveBeenCalled();
  expect(items.entry('a')).toBe(before);
  expect(items.read('a')).toEqual(answerItem('a', 'The bread rises'));
});

test('the first word is news, because it ends the waiting line', () => {
  items.put(answerItem('a', ''), { isGrowing: true });
  const view = vi.fn<() => void>();
  items.subscribe('a', view);
  items.update('a', delta('T'));
  items.update('a', delta('h'));
  expect(view).toHaveBeenCalledTimes(1);
});

test('text for a part that is not there yet is padded, not lost', () => {
  items.put(answerItem('a'), { isGrowing: true });
  items.update('a', delta('late', 1));
  expect(items.read('a')).toEqual(answerItem('a', '', 'late'));
});

test('the final item only appends what was missing, and finishes the renderer', () => {
  items.put(answerItem('a', 'The bread'), { isGrowing: true });
  const text = listenerOf();
  items.subscribeText('a', 0, text);
  items.put(answerItem('a', 'The bread rises'));
  expect(text.append).toHaveBeenCalledExactlyOnceWith(' rises');
  expect(text.replace).not.toHaveBeenCalled();
  expect(text.finish).toHaveBeenCalledOnce();
  expect(items.entry('a')?.isGrowing).toBe(false);
});

test('a final item that says something else replaces the text', () => {
  items.put(answerItem('a', 'The bread'), { isGrowing: true });
  const text = listenerOf();
  items.subscribeText('a', 0, text);
  items.put(answerItem('a', 'No.'));
  expect(text.replace).toHaveBeenCalledExactlyOnceWith('No.');
});

test('a snapshot with the same items touches nothing', () => {
  const shown = [userItem('u', 'Hi'), answerItem('a', 'Hello')];
  items.reset(shown, new Set(['a']));
  items.update('a', delta(' there'));
  const entries = [items.entry('u'), items.entry('a')];
  const ids = items.ids();
  const text = listenerOf();
  items.subscribeText('a', 0, text);
  onOrderChange.mockClear();
  items.reset([userItem('u', 'Hi'), answerItem('a', 'Hello there')], new Set(['a']));
  expect([items.entry('u'), items.entry('a')]).toEqual(entries);
  expect(items.entry('u')).toBe(entries[0]);
  expect(items.ids()).toBe(ids);
  expect(onOrderChange).not.toHaveBeenCalled();
  expect(text.append).not.toHaveBeenCalled();
  expect(text.replace).not.toHaveBeenCalled();
});

test('a snapshot that knows more of a growing answer appends the rest', () => {
  items.reset([answerItem('a', 'Hello')], new Set(['a']));
  const text = listenerOf();
  items.subscribeText('a', 0, text);
  items.reset([answerItem('a', 'Hello there')], new Set(['a']));
  expect(text.append).toHaveBeenCalledExactlyOnceWith(' there');
});

test('items come, go and take each other’s place by id', () => {
  items.reset([userItem('u', 'Hi'), answerItem('a', 'One'), answerItem('b', 'Two')], new Set());
  items.remove('nobody');
  items.replace('a', { ...userItem('c', 'Instead') });
  expect(items.ids()).toEqual(['u', 'c', 'b']);
  items.removeAfter('u');
  expect(items.ids()).toEqual(['u']);
  items.prepend([userItem('t', 'Older'), userItem('u', 'Known')]);
  expect(items.ids()).toEqual(['t', 'u']);
});

test('sentences are heard from what grows, not from what is loaded', () => {
  const growth = {
    grew: vi.fn<GrowthListener['grew']>(),
    ended: vi.fn<GrowthListener['ended']>(),
  };
  items.subscribeGrowth(growth);
  items.reset([answerItem('a', 'An old answer.')], new Set());
  items.put(answerItem('b', 'New'), { isGrowing: true });
  items.update('b', delta(' words.'));
  items.put(answerItem('b', 'New words.'));
  expect(growth.grew.mock.calls).toEqual([
    ['b', 'New'],
    ['b', ' words.'],
  ]);
  expect(growth.ended).toHaveBeenCalledWith('b');
});
