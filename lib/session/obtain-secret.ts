// The session call: one request that a backend answers with a client secret. Called by `sessions.ts`.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import { toError } from '../model/throw-fault';
import type { SessionFor } from '../model/turn';
import type { Json } from '../shared/json';
import { resolveAddress } from '../transports/build-request';
import { readPath, readText } from '../transports/paths';
import { fillTemplate } from '../transports/template';
import type { Io } from '../transports/transport';
import { faultOfResponse } from '../wire/http';
import { parseJson } from '../wire/json';
import { readBody } from '../wire/read-body';
import type { HeldSecret } from './held-secret';

/** A session answer is a few hundred bytes; anything larger is not one. */
const maxAnswerBytes = 64 * 1024;

/**
 * Asks for a client secret. Throws a fault: `sign-in-needed` at 401 and 403; any other answer but 2xx is `backend-error`, so that
 * the route moves on; `bad-reply` when the answer holds no secret where the settings say it stands.
 */
export async function obtainSecret(
  backend: Backend,
  session: SessionFor,
  io: Io,
  now: number,
): Promise<HeldSecret> {
  if (backend.session.type !== 'client-secret')
    throw toError(createFault('not-configured', backend));
  const { request, secretPath, expiresPath, modelPath } = backend.session;
  const values = {
    message: undefined,
    history: undefined,
    context: undefined,
    sessionId: session.conversation,
    userId: session.userId,
    model: session.model,
  };
  const body = fillTemplate(request.body ?? {}, values);
  if (!body.ok) throw toError(createFault('settings-invalid', backend));
  const address = request.url.includes('{{')
    ? resolveAddress(request.url, '', values)
    : request.url;
  const response = await io.fetch(address, {
    method: request.method,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...request.headers },
    ...(request.method === 'GET' ? {} : { body: JSON.stringify(body.value) }),
  });
  const refused = faultOfResponse(response, backend);
  if (refused) {
    await response.body?.cancel();
    throw toError(asSessionFault(refused));
  }
  const answer = await readAnswer(response, backend, io);
  const value = readText(answer, [secretPath]);
  if (value === undefined || value === '') throw toError(noSecret(backend));
  const expiresAt = toTime(
    expiresPath === undefined ? undefined : readPath(answer, expiresPath),
    now,
  );
  const model = modelPath === undefined ? undefined : readText(answer, [modelPath]);
  return {
    value,
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(model === undefined ? {} : { model }),
  };
}

async function readAnswer(response: Response, backend: Backend, io: Io): Promise<Json> {
  const { sessionMs } = io.limits;
  const { texts } = readBody(response, {
    limits: { firstByteMs: sessionMs, silenceMs: sessionMs, maxReplyBytes: maxAnswerBytes },
    timers: io.timers,
    signal: io.signal,
    backend,
  });
  let text = '';
  for await (const part of texts) text += part;
  const parsed = parseJson(text, maxAnswerBytes);
  if (!parsed.ok) throw toError(noSecret(backend));
  return parsed.value;
}

/** A session call that failed says nothing about the message, which was not sent: the next backend may be asked. */
function asSessionFault(fault: Fault): Fault {
  if (fault.code === 'sign-in-needed' || fault.code === 'rate-limited') return fault;
  return { ...fault, code: 'backend-error' };
}

function noSecret(backend: Backend): Fault {
  return {
    ...createFault('bad-reply', backend),
    message: `${backend.label} opened no session: its answer holds no secret where its settings say it stands.`,
  };
}

/** Servers give an end as seconds or milliseconds since 1970, as a span in seconds, or as a date in ISO 8601. */
export function toTime(value: Json | undefined, now: number): number | undefined {
  if (typeof value === 'string') {
    const time = /^\d+$/u.test(value) ? Number(value) : Date.parse(value);
    return Number.isNaN(time) ? undefined : toTime(time, now);
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) return undefined;
  if (value > 1e11) return value;
  return value > 1e8 ? value * 1000 : now + value * 1000;
}
