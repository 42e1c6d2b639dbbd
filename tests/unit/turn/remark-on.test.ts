import { expect, test } from 'vitest';
import type { ContextPart } from '../../../lib/model/turn';
import { remarkOn } from '../../../lib/turn/remark-on';
import { createBackend } from '../../support/backend-fixture';

const page: ContextPart = { kind: 'page', title: '', url: '', text: 'Words.' };
const selection: ContextPart = { ...page, kind: 'selection' };
const none = createBackend({ label: 'Team', context: 'none', history: 'server' });

test('a page that the backend takes no text of is said not to have been sent', () => {
  expect(remarkOn({ context: [page] }, none)).toEqual([
    'The page was not sent: Team takes no page text.',
  ]);
  expect(remarkOn({ context: [page, selection] }, none)).toEqual([
    'The page and the selection were not sent: Team takes no page text.',
  ]);
});

test('there is nothing to say where it was sent, was empty, or goes nowhere', () => {
  expect(remarkOn({ context: [page] }, { ...none, context: 'prefix' })).toEqual([]);
  expect(remarkOn({ context: [{ ...page, text: ' ' }] }, none)).toEqual([]);
  expect(remarkOn({ context: [page] }, { ...none, role: 'builtin' })).toEqual([]);
});

test('a history that was cut is said, where any is sent', () => {
  const cut = { context: [], isHistoryCut: true as const };
  expect(remarkOn(cut, { ...none, history: 'messages' })).toEqual([
    'Only the newest messages of this chat were sent along.',
  ]);
  expect(remarkOn(cut, none)).toEqual([]);
});
