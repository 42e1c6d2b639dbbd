// A complete Backend for tests that need one; every field can be overridden.
import type { Backend } from '../../lib/model/backend';

export function createBackend(overrides: Partial<Backend> = {}): Backend {
  return {
    id: 'team',
    label: 'Team',
    kind: 'sse',
    role: 'custom',
    url: 'http://127.0.0.1:1',
    origins: ['http://127.0.0.1:1'],
    class: 'local',
    session: { type: 'none' },
    mapping: {
      request: { method: 'POST', in: 'body', headers: {}, template: { message: '{{message}}' } },
      reply: { text: ['text'], format: 'markdown' },
    },
    history: 'server',
    context: 'none',
    redact: {},
    steps: {},
    limits: {
      headersMs: 30_000,
      firstByteMs: 60_000,
      silenceMs: 60_000,
      maxLineBytes: 1_000_000,
      maxReplyBytes: 16_000_000,
      sessionMs: 3_000,
      reconnectMs: 10_000,
      idleSocketMs: 120_000,
    },
    cookies: false,
    userId: 'none',
    ...overrides,
  };
}
