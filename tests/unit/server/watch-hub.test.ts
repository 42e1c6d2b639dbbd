import { expect, test } from 'vitest';
import { defaultPreferences } from '../../../lib/model/preferences';
import type { PanelEvent } from '../../../lib/messaging/panel-events';
import { createWatchHub } from '../../../lib/server/watch-hub';

function state(defaultModelId: string): Extract<PanelEvent, { type: 'state' }> {
  return {
    type: 'state',
    models: [],
    defaultModelId,
    problems: [],
    firstRun: false,
    preferences: defaultPreferences,
    prompts: [],
  };
}
const status = (threadId: string, text: string): PanelEvent => ({
  type: 'status',
  threadId,
  status: { word: 'custom', backendId: 'b', text },
});

test('a panel hears the state, the last status of each thread, then every change', async () => {
  let model = 'a';
  const hub = createWatchHub(() => Promise.resolve(state(model)));
  hub.publish(status('t', 'old'));
  hub.publish(status('t', 'new'));
  const controller = new AbortController();
  const events = hub.watch(controller.signal);
  const next = async () => (await events.next()).value;
  expect(await next()).toEqual(state('a'));
  hub.publish(status('u', 'live'));
  expect(await next()).toEqual(status('t', 'new'));
  expect(await next()).toEqual(status('u', 'live'));
  model = 'b';
  await hub.refresh();
  expect(await next()).toEqual(state('b'));
  const last = events.next();
  controller.abort();
  expect((await last).done).toBe(true);
});
