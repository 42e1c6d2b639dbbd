// How long a WebSocket that is down may hold a route up.
import { expect, test } from 'vitest';
import { hurry } from '../../../lib/routing/hurry';
import { sse } from '../../../lib/transports/sse';
import { websocket } from '../../../lib/transports/websocket';
import { createBackend } from '../../support/transport-fixtures';

const limitsOf = (kinds: readonly ('websocket' | 'sse')[], reconnectMs = 10_000) =>
  hurry(
    kinds.map((kind) => {
      const backend = createBackend(kind, kind === 'sse' ? sse : websocket);
      const limits = { ...backend.limits, reconnectMs, headersMs: 30_000 };
      return { backend: { ...backend, limits } };
    }),
  ).map(({ backend: { limits } }) => [limits.reconnectMs, limits.headersMs]);

test('one with another backend behind it has 3 s, the last one all its time', () => {
  expect(limitsOf(['websocket', 'sse'])).toEqual([
    [3_000, 3_000],
    [10_000, 30_000],
  ]);
  expect(limitsOf(['sse', 'websocket'])).toEqual([
    [10_000, 30_000],
    [10_000, 30_000],
  ]);
});

test('a shorter limit stays', () => {
  expect(limitsOf(['websocket', 'sse'], 500)[0]).toEqual([500, 3_000]);
});
