import { expect, test } from 'vitest';
import { openPanelOnClick } from '../../../lib/platform/open-panel';

function click(places: Parameters<typeof openPanelOnClick>[1]) {
  const listeners: ((tab: { windowId?: number }) => void)[] = [];
  openPanelOnClick(
    { onClicked: { addListener: (listener) => void listeners.push(listener) } },
    places,
  );
  for (const listener of listeners) listener({ windowId: 4 });
}

test('a click opens the side panel of its window at once', () => {
  const calls: unknown[] = [];
  click({
    sidePanel: {
      open: (options) => {
        calls.push(options);
        return Promise.resolve();
      },
      setPanelBehavior: (behavior) => {
        calls.push(behavior);
        return Promise.resolve();
      },
    },
  });
  expect(calls).toEqual([{ openPanelOnActionClick: false }, { windowId: 4 }]);
});

test('a click opens the sidebar at once, and a refusal is swallowed', () => {
  let opened = 0;
  click({
    sidebarAction: {
      open: () => {
        opened += 1;
        return Promise.reject(new Error('no gesture'));
      },
      toggle: () => Promise.resolve(),
    },
  });
  expect(opened).toBe(1);
});
