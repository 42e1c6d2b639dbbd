import { expect, test } from 'vitest';
import { toPanelState } from '../../../entrypoints/background/to-panel-state';
import { toEffective } from '../../../lib/settings/effective';
import { emptyLayer } from '../../../lib/settings/schema';

test('nothing set up is Reader alone, on its first run', () => {
  const state = toPanelState(
    toEffective({ team: emptyLayer, user: emptyLayer, policy: emptyLayer }),
  );
  expect(state).toMatchObject({ type: 'state', defaultModelId: 'reader', firstRun: true });
  expect(state.models.map(({ id, origins }) => [id, origins])).toEqual([['reader', []]]);
});

test('a model names the origins of the backend that is asked first', () => {
  const team = {
    ...emptyLayer,
    backends: [
      { id: 'a', label: 'A', kind: 'sse', url: 'http://localhost:1/chat' },
      { id: 'b', label: 'B', kind: 'sse', url: 'http://localhost:2/chat' },
    ],
    models: [{ id: 'm', label: 'M', description: 'Both', route: ['b', 'a'] }],
  };
  const state = toPanelState(toEffective({ team, user: emptyLayer, policy: emptyLayer }));
  expect(state.firstRun).toBe(false);
  expect(state.models[0]).toEqual({
    id: 'm',
    label: 'M',
    accepts: [],
    description: 'Both',
    origins: ['http://localhost:2'],
  });
});

test('a model without a backend to ask says whether they are off or gone', () => {
  const backend = (id: string, url: string, more = {}) => ({
    id,
    label: id,
    kind: 'sse',
    url,
    ...more,
  });
  const team = {
    ...emptyLayer,
    backends: [
      backend('off', 'http://localhost:1/chat', { enabled: false }),
      backend('on', 'http://localhost:2/chat'),
      backend('far', 'https://example.com/chat', { class: 'cloud' }),
    ],
    models: [
      { id: 'off', label: 'Off', route: ['off', 'gone'] },
      { id: 'gone', label: 'Gone', route: ['gone'] },
      { id: 'next', label: 'Next', route: ['off', 'on'] },
      { id: 'far', label: 'Far', route: ['off', 'far'] },
    ],
  };
  const { models } = toPanelState(toEffective({ team, user: emptyLayer, policy: emptyLayer }));
  expect(models.map(({ id, disabledBecause, origins }) => [id, disabledBecause, origins])).toEqual([
    ['off', 'switched-off', []],
    ['gone', 'not-set-up', []],
    ['next', undefined, ['http://localhost:2']],
    // Nothing goes there by itself: its access is asked for when the user chooses it.
    ['far', undefined, []],
    ['reader', undefined, []],
  ]);
});
