import { expect, test } from 'vitest';
import { faultOf, toError } from '../../../lib/model/throw-fault';
import { createFault } from '../../../lib/model/create-fault';
import { listModels } from '../../../lib/transports/list-models';
import type { Io } from '../../../lib/transports/transport';
import { createBackend } from '../../support/backend-fixture';
import { createManualTimers } from '../../support/manual-timers';

/** A server with these answers; anything else is 404. */
function serverOf(answers: Record<string, unknown>, url = 'http://127.0.0.1:1/v1') {
  const backend = createBackend({ url, kind: 'openai-chat', label: 'Team' });
  const asked: string[] = [];
  const io = {
    signal: new AbortController().signal,
    limits: backend.limits,
    timers: createManualTimers(),
    random: () => 0,
    fetch: (address: string) => {
      asked.push(new URL(address).pathname);
      const answer = answers[new URL(address).pathname];
      if (answer instanceof Error) return Promise.reject(answer);
      return Promise.resolve(
        answer === undefined
          ? new Response('', { status: 404 })
          : new Response(JSON.stringify(answer)),
      );
    },
    upload: () => Promise.reject(new Error('no file is sent')),
    openSocket: () => Promise.reject(new Error('no socket is asked for')),
  } satisfies Io;
  return { asked, list: () => listModels(backend, io) };
}

test("the list of OpenAI's look-alikes is read, each name once", async () => {
  const server = serverOf({ '/v1/models': { data: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] } });
  expect(await server.list()).toEqual(['a', 'b']);
  expect(server.asked).toEqual(['/v1/models']);
});

test('the version stands where the address has it', async () => {
  const server = serverOf(
    { '/api/v3/models': { data: [{ id: 'a' }] } },
    'http://127.0.0.1:1/api/v3/chat',
  );
  expect(await server.list()).toEqual(['a']);
});

test("Ollama's own list is read where there is no other", async () => {
  const server = serverOf(
    { '/api/tags': { models: [{ name: 'llama3:8b' }] } },
    'http://127.0.0.1:1',
  );
  expect(await server.list()).toEqual(['llama3:8b']);
  expect(server.asked).toEqual(['/v1/models', '/api/tags']);
});

test('a list without end is cut, and names that are no names are left out', async () => {
  const data = Array.from({ length: 500 }, (_, n) => ({ id: `m${n}` }));
  const server = serverOf({
    '/v1/models': { data: [{ id: '' }, { id: 'x'.repeat(201) }, ...data] },
  });
  const names = await server.list();
  expect(names).toHaveLength(200);
  expect(names[0]).toBe('m0');
});

test('a server without a list, and one that is down, are faults', async () => {
  expect(
    faultOf(
      await serverOf({})
        .list()
        .catch((error: unknown) => error),
    ),
  ).toMatchObject({
    code: 'not-supported',
    message: 'Team has no list of its models.',
  });
  const down = toError(createFault('backend-unreachable', { label: 'Team' }));
  const failed = await serverOf({ '/v1/models': down })
    .list()
    .catch((error: unknown) => error);
  expect(faultOf(failed)?.code).toBe('backend-unreachable');
});
