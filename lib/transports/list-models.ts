// The models a server says it has: `/v1/models` of OpenAI's look-alikes, `/api/tags` of Ollama. Called for `beside.list_models`.
import * as z from 'zod/mini';
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import { faultTable } from '../model/fault';
import { faultOf, toError } from '../model/throw-fault';
import { faultOfResponse } from '../wire/http';
import { parseJson } from '../wire/json';
import { readBody } from '../wire/read-body';
import type { Io } from './transport';

const maxAnswerBytes = 1_000_000;
/** More than a person reads through. */
const maxModels = 200;
const maxName = 200;

const list = z.union([
  z.object({ data: z.array(z.object({ id: z.string() })) }),
  z.object({ models: z.array(z.object({ name: z.string() })) }),
]);

/** Where the list may stand: beside the chat's own address, then where everybody has it. */
function addressesOf({ url }: Backend): string[] {
  const { origin, pathname } = new URL(url.replace(/^ws/iu, 'http'));
  const version = /^.*?\/v\d+(?=\/|$)/u.exec(pathname)?.[0] ?? '/v1';
  return [...new Set([`${origin}${version}/models`, `${origin}/v1/models`, `${origin}/api/tags`])];
}

async function readList(address: string, backend: Backend, io: Io): Promise<string[] | undefined> {
  const response = await io.fetch(address, {
    method: 'GET',
    headers: { accept: 'application/json' },
  });
  const refused = faultOfResponse(response, backend);
  if (refused) {
    await response.body?.cancel();
    if (faultTable[refused.code].movesOn || refused.code === 'sign-in-needed')
      throw toError(refused);
    return undefined;
  }
  const limits = { ...io.limits, maxReplyBytes: maxAnswerBytes };
  const { texts } = readBody(response, { limits, timers: io.timers, signal: io.signal, backend });
  let text = '';
  for await (const part of texts) text += part;
  const parsed = list.safeParse(toValue(text));
  if (!parsed.success) return undefined;
  const { data } = parsed;
  return 'data' in data ? data.data.map(({ id }) => id) : data.models.map(({ name }) => name);
}

function toValue(text: string): unknown {
  const json = parseJson(text, maxAnswerBytes);
  return json.ok ? json.value : undefined;
}

/**
 * At most 200 names, in the server's order, each once. Throws a fault: that of the connection, or `not-supported` where the server
 * has no such list.
 */
export async function listModels(backend: Backend, io: Io): Promise<string[]> {
  if (!URL.canParse(backend.url)) throw toError(createFault('not-supported', backend));
  for (const address of addressesOf(backend)) {
    const names = await readList(address, backend, io).catch((error: unknown) => {
      if (faultOf(error)?.code === 'not-found') return undefined;
      throw error;
    });
    if (names)
      return [...new Set(names)]
        .filter((name) => name !== '' && name.length <= maxName)
        .slice(0, maxModels);
  }
  throw toError({
    ...createFault('not-supported', backend),
    message: `${backend.label} has no list of its models.`,
  });
}
