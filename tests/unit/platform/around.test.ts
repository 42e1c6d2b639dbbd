// The mark on the icon, updates that wait, and permissions that were withdrawn.
import { expect, test } from 'vitest';
import type { PanelEvent } from '../../../lib/messaging/panel-events';
import { createBadge } from '../../../lib/platform/badge';
import { createUpdateGate } from '../../../lib/platform/update-gate';
import { covers, createWithdrawnAccess } from '../../../lib/server/withdrawn-access';
import { readerBackend } from '../../../lib/settings/defaults';

const settled = async () => {
  for (let step = 0; step < 20; step += 1) await Promise.resolve();
};

test('the mark counts answers that ended unseen, and goes when a panel opens', async () => {
  let text = '';
  let isOpen = false;
  const badge = createBadge(
    {
      getBadgeText: async () => text,
      async setBadgeText(details) {
        ({ text } = details);
      },
      setBadgeBackgroundColor: async () => {},
    },
    async () => isOpen,
  );
  await badge.answerEnded();
  await badge.answerEnded();
  expect(text).toBe('2');
  badge.clear();
  expect(text).toBe('');
  isOpen = true;
  await badge.answerEnded();
  expect(text).toBe('');
});

test('an update waits for the last turn and for the last panel', async () => {
  let isBusy = true;
  let isOpen = true;
  let reloads = 0;
  const gate = createUpdateGate({
    isBusy: () => isBusy,
    isPanelOpen: async () => isOpen,
    reload: () => (reloads += 1),
  });
  gate.maybeNow();
  gate.available();
  await settled();
  isBusy = false;
  gate.maybeNow();
  await settled();
  expect(reloads).toBe(0);
  isOpen = false;
  gate.maybeNow();
  isBusy = true;
  await settled();
  expect(reloads).toBe(0);
  isBusy = false;
  gate.maybeNow();
  await settled();
  expect(reloads).toBe(1);
});

test.each([
  ['<all_urls>', 'http://127.0.0.1:8000', true],
  ['*://*/*', 'https://a.example.com', true],
  ['https://a.example.com/*', 'https://a.example.com:8443', true],
  ['https://a.example.com/*', 'http://a.example.com', false],
  ['*://*.example.com/*', 'http://a.example.com', true],
  ['*://*.example.com/*', 'http://anexample.com', false],
  ['https://b.example.com/*', 'https://a.example.com', false],
])('%s covers %s: %s', (pattern, origin, expected) => {
  expect(covers(pattern, origin)).toBe(expected);
});

test('a withdrawn permission names who needs it, until it is given again', async () => {
  const granted = new Set(['https://other.example.com']);
  const said: PanelEvent[] = [];
  const access = createWithdrawnAccess({
    backends: async () => [
      { ...readerBackend, id: 'team', label: 'Team', origins: ['https://team.example.com'] },
      { ...readerBackend, id: 'other', label: 'Other', origins: ['https://other.example.com'] },
      readerBackend,
    ],
    hasAccess: async (origins) => origins.every((origin) => granted.has(origin)),
    publish: (event) => said.push(event),
  });
  await access.removed(['https://team.example.com/*']);
  expect(said.at(-1)).toEqual({
    type: 'withdrawn',
    backends: [{ id: 'team', label: 'Team', origins: ['https://team.example.com'] }],
  });
  granted.add('https://team.example.com');
  await access.added();
  expect(said.at(-1)).toEqual({ type: 'withdrawn', backends: [] });
});
