// Every registered transport against its recordings: the same events however the bytes were cut.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod/mini';
import type { TransportKind } from '../../lib/model/backend';
import type { ReplyEvent } from '../../lib/model/reply';
import { transports } from '../../lib/transports/registry';
import type { Transport } from '../../lib/transports/transport';
import { everySplit, toBody } from '../support/every-split';
import {
  collectReply,
  createBackend,
  createFakeIo,
  createRequest,
} from '../support/transport-fixtures';

// Thousands of cases on a machine that does other work too.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '../fixtures/transports');

/** How a recording is played; all of it may be left out. */
const caseSchema = z.object({
  /** What the recording shows, in a few words. */
  about: z.optional(z.string()),
  status: z.optional(z.number()),
  headers: z.optional(z.record(z.string(), z.string())),
  /** How the body ends: `error` is a network that fails. */
  after: z.optional(z.enum(['close', 'error'])),
  /** Laid over the transport's default reply mapping. */
  reply: z.optional(z.record(z.string(), z.json())),
});

const contentTypes: Record<string, string> = {
  sse: 'text/event-stream; charset=utf-8',
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  bin: '',
};

function casesOf(kind: string): string[] {
  const folder = join(root, kind);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function play(kind: TransportKind, transport: Transport, name: string) {
  const folder = join(root, kind, name);
  const file = readdirSync(folder).find((entry) => entry.startsWith('reply.')) ?? '';
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  const extension = file.slice('reply.'.length);
  const settingsFile = join(folder, 'case.json');
  const settings = caseSchema.parse(
    existsSync(settingsFile) ? JSON.parse(readFileSync(settingsFile, 'utf8')) : {},
  );
  const backend = createBackend(kind, transport, {
    mapping: { reply: settings.reply ?? {} },
  });

  function open(chunks: Uint8Array[]): AsyncIterable<ReplyEvent> {
    if (extension === 'frames') {
      const lines = new TextDecoder().decode(bytes).split('\n').filter(Boolean);
      async function* socket(): AsyncGenerator<string> {
        yield* lines;
      }
      return transport.open(createRequest(), backend, createFakeIo({ socket }));
    }
    const respond = (): Response => {
      const type = contentTypes[extension] ?? '';
      const headers = { ...(type === '' ? {} : { 'content-type': type }), ...settings.headers };
      return new Response(toBody(chunks, settings.after), {
        status: settings.status ?? 200,
        headers,
      });
    };
    return transport.open(createRequest(), backend, createFakeIo({ respond }));
  }
  const expected: unknown = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  // Frames come whole: there is nothing to cut.
  return { bytes: extension === 'frames' ? new Uint8Array() : bytes, open, expected };
}

const registered = Object.entries(transports).map(([kind, transport]) => ({
  kind: kind as TransportKind,
  transport,
}));

test('no recording is left of a transport that is gone', () => {
  expect(readdirSync(root).sort()).toEqual(registered.map(({ kind }) => kind).sort());
});

describe.each(registered)('the transport $kind', ({ kind, transport }) => {
  test(`has recordings in tests/fixtures/transports/${kind}`, () => {
    expect(casesOf(kind)).not.toEqual([]);
  });

  test.each(casesOf(kind))('%s: the same events however the bytes are cut', async (name) => {
    const { bytes, open, expected } = play(kind, transport, name);
    for (const chunks of everySplit(bytes)) {
      expect(await collectReply(open(chunks))).toEqual(expected);
    }
  });

  test.each(casesOf(kind))('%s: ends once, at the end', async (name) => {
    const { bytes, open } = play(kind, transport, name);
    const types: string[] = [];
    for await (const { type } of open([bytes])) types.push(type);
    const terminal = types.filter((type) => type === 'reply-end' || type === 'reply-fault');
    expect(terminal).toEqual(types.slice(-1));
  });
});
