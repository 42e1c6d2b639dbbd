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
