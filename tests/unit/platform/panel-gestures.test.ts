// Menu and keyboard open the panel first, in the gesture, and leave word for it; a panel takes that word once.
import { expect, test } from 'vitest';
import { createContextMenu, toMenuItems } from '../../../lib/platform/context-menu';
import { registerPanelGestures, type GestureApis } from '../../../lib/platform/panel-gestures';
import { createPanelRequests, type PanelTask } from '../../../lib/platform/panel-requests';
import { panelRequestKey } from '../../../lib/messaging/panel-request';
import type { Json } from '../../../lib/shared/json';

function createRig(isFirefox = false) {
  const calls: unknown[] = [];
  const stored = new Map<string, Json>();
  const watchers = new Set<(value: unknown) => void>();
  type Menu = Parameters<GestureApis['contextMenus']['onClicked']['addListener']>[0];
  type Command = Parameters<GestureApis['commands']['onCommand']['addListener']>[0];
  const listeners: { menu?: Menu; command?: Command } = {};
  const session = {
    async set(key: string, value: Json) {
      calls.push('told');
      stored.set(key, value);
      for (const watcher of watchers) watcher(value);
    },
    get: async (key: string) => stored.get(key),
    remove: async (key: string) => void stored.delete(key),
    watch(_key: string, watcher: (value: unknown) => void) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
  const note = (name: string) => async () => void calls.push(name);
  registerPanelGestures(
    {
      contextMenus: { onClicked: { addListener: (listener) => (listeners.menu = listener) } },
      commands: { onCommand: { addListener: (listener) => (listeners.command = listener) } },
      session,
      now: () => 1000,
    },
    isFirefox
      ? { sidebarAction: { open: note('opened'), toggle: note('toggled') } }
      : { sidePanel: { open: note('opened'), setPanelBehavior: async () => {} } },
  );
  return { calls, stored, session, listeners };
}

const tab = { windowId: 4 };
const at = 1000;

test('the menu opens the panel first and hands over the selection', () => {
  const { calls, stored, listeners } = createRig();
  listeners.menu?.({ menuItemId: 'ask-selection', selectionText: 'Rings.' }, tab);
  expect(calls).toEqual(['opened', 'told']);
  expect([...stored]).toEqual([[panelRequestKey(4), { type: 'quote', at, text: 'Rings.' }]]);
  listeners.menu?.({ menuItemId: 'prompt:short', selectionText: 'Rings.' }, tab);
  expect(stored.get(panelRequestKey(4))).toEqual({
    type: 'prompt',
    at,
    promptId: 'short',
    selection: 'Rings.',
  });
});

test('the shortcut closes a panel that was open before, and not the one that it opens', async () => {
  const { calls, session, listeners } = createRig();
  const closed: string[] = [];
  const panel = (name: string, openedAt: number) =>
    createPanelRequests(4, {
      session,
      now: () => at,
      openedAt,
      closePanel: () => closed.push(name),
    }).subscribe(() => {});
  panel('before', 900);
  panel('after', 1001);
  listeners.command?.('toggle-panel', tab);
  expect(calls).toEqual(['opened', 'told']);
  expect(closed).toEqual(['before']);
});

test('Firefox toggles by itself', () => {
  const { calls, listeners } = createRig(true);
  listeners.command?.('toggle-panel', tab);
  listeners.command?.('unknown', tab);
  expect(calls).toEqual(['toggled']);
});

test('a panel that is only opening finds what waits for it, once, and nothing that is old', async () => {
  const { session, stored, listeners } = createRig();
  listeners.command?.('ask-selection', tab);
  const take = async (now: number): Promise<PanelTask[]> => {
    const taken: PanelTask[] = [];
    const deps = { session, now: () => now, openedAt: 1100, closePanel: () => {} };
    const stop = createPanelRequests(4, deps).subscribe((task) => taken.push(task));
    await Promise.resolve();
    await Promise.resolve();
    stop();
    return taken;
  };
  expect(await take(at + 40_000)).toEqual([]);
  expect(await take(at + 100)).toEqual([{ type: 'quote', at }]);
  expect(stored.size).toBe(0);
  expect(await take(at + 100)).toEqual([]);
});

test('the menu offers what has its switch, and what needs a selection on a selection alone', async () => {
  const prompts = [
    { id: 'a', label: 'R&D', text: 'Explain {{selection}}', contextMenu: true },
    { id: 'b', label: 'Summary', text: 'Sum up {{title}}', contextMenu: true },
    { id: 'c', label: 'Hidden', text: 'x', contextMenu: false },
  ];
  expect(toMenuItems(prompts, 'Ask about the selection')).toEqual([
    { id: 'ask-selection', title: 'Ask about the selection', contexts: ['selection'] },
    { id: 'prompt:a', title: 'R&&D', contexts: ['selection'] },
    { id: 'prompt:b', title: 'Summary', contexts: ['page', 'selection'] },
  ]);
  const shown: string[] = [];
  const show = createContextMenu(
    {
      removeAll: async () => void shown.splice(0),
      create: ({ id }) => shown.push(id),
    },
    'Ask about the selection',
  );
  await Promise.all([show(prompts), show([])]);
  expect(shown).toEqual(['ask-selection']);
});
