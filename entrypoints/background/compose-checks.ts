// Looks at servers for the settings page: what they speak, and why a connection does not work. Called by `compose.ts`.
import { detectServer } from '../../lib/detect/detect-server';
import { askServer } from '../../lib/doctor/ask-server';
import { testRequest } from '../../lib/doctor/ask-once';
import { examine } from '../../lib/doctor/examine';
import type { BackendFields, CheckEvent, Finding } from '../../lib/model/backend-check';
import type { Backend } from '../../lib/model/backend';
import type { Fault } from '../../lib/model/fault';
import { faultOf } from '../../lib/model/throw-fault';
import type { KeepAlive } from '../../lib/platform/keep-alive';
import type { BackendChecks } from '../../lib/server/answers/backend-answers';
import { toAddress } from '../../lib/settings/add-backend';
import { backendInput } from '../../lib/settings/backend-schema';
import { completeBackend } from '../../lib/settings/defaults';
import type { EffectiveSettings } from '../../lib/settings/effective';
import { createId } from '../../lib/shared/ids';
import { fail, ok, type Result } from '../../lib/shared/result';
import { transports } from '../../lib/transports/registry';
import type { Io, Transport } from '../../lib/transports/transport';
import type { KeepReceipt } from '../../lib/turn/open-receipt';
import type { Egress } from './compose-egress';

export interface ChecksDeps {
  egress: Egress;
  settings: () => Promise<EffectiveSettings>;
  /** The names a server lists, first the one to ask. */
  listModels: (backendId: string) => Promise<Result<string[], Fault>>;
  keepReceipt: KeepReceipt;
  keepAlive: KeepAlive;
  /** The origin under which servers see this extension. */
  ownOrigin: string;
  now: () => number;
}

/** Reading what a server says about itself, and each form of the test question, may take this long. Milliseconds. */
const readingMs = 4_000;
const askingMs = 15_000;

const gone: Fault = {
  code: 'not-configured',
  message: 'This backend is no longer in the settings, or it is switched off.',
};

function within(backend: Backend, ms: number): Backend {
  const { limits } = backend;
  const shorten = (limit: number) => Math.min(limit, ms);
  return {
    ...backend,
    limits: {
      ...limits,
      headersMs: shorten(limits.headersMs),
      firstByteMs: shorten(limits.firstByteMs),
      silenceMs: shorten(limits.silenceMs),
      reconnectMs: shorten(limits.reconnectMs),
    },
  };
}

/** The fault that this ends with, or nothing. */
async function faultIn(work: Promise<unknown>): Promise<Fault | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    const fault = faultOf(error);
    if (!fault) throw error;
    return fault;
  }
}

function transportOf({ kind }: Backend): Transport | undefined {
  return kind === 'reader' || kind === 'browser-model' ? undefined : transports[kind];
}

/** The backend as it would be with these fields; one that is not possible changes nothing. */
function withFields(backend: Backend, fields: BackendFields): Backend {
  const { id, label, session } = backend;
  const parsed = backendInput.safeParse({ id, label, ...fields });
  if (!parsed.success) return backend;
  const { url } = parsed.data;
  return { ...completeBackend(parsed.data), ...(url === backend.url ? { session } : {}) };
}

/** The backend that stands for an address before there is one. */
function standIn(address: string): Backend {
  return completeBackend({ id: 'new', label: new URL(address).host, kind: 'json', url: address });
}

export function composeChecks(deps: ChecksDeps): BackendChecks {
  const { egress, now } = deps;

  /** Every check leaves a receipt, as a message does: what leaves this computer can be looked up. Call `end` when it is over. */
  async function begin(backend: Backend, signal: AbortSignal) {
    const bytes: Record<string, number> = {};
    const receipt = {
      purpose: 'check' as const,
      threadId: '',
      turnId: createId('turn'),
      at: now(),
      origin: backend.origins[0] ?? '',
      backendId: backend.id,
      class: backend.class,
      bytes,
      redactions: {},
      pageParts: [],
    };
    const keepAgain = await deps.keepReceipt(receipt);
    const release = deps.keepAlive.hold();
    const count = (kind: string, size: number) => {
      bytes[kind] = (bytes[kind] ?? 0) + size;
    };
    return {
      openIo: (other: Backend): Io => egress.bindIo(other, signal, {}, () => {}, count),
      async end() {
        release();
        const outcome = signal.aborted ? 'stopped' : 'done';
        await keepAgain({ ...receipt, outcome }).catch(() => undefined);
      },
    };
  }

  const find = async (backendId: string): Promise<Backend | undefined> =>
    (await deps.settings()).backends.find(({ id, role }) => id === backendId && role !== 'builtin');

  /** The backend's own name of a model: these servers do not answer without one. */
  async function modelFor({ id, kind }: Backend): Promise<string | undefined> {
    const { models } = await deps.settings();
    const step = models.flatMap(({ route }) => route).find(({ backend }) => backend === id);
    if (step?.model !== undefined || !kind.startsWith('openai')) return step?.model;
    const listed = await deps.listModels(id);
    return listed.ok ? listed.value[0] : undefined;
  }

  async function detect(address: string, signal: AbortSignal): Promise<Result<Finding, Fault>> {
    const full = toAddress(address);
    if (full === undefined)
      return fail({ code: 'settings-invalid', message: 'This is not a web address.' });
    const backend = within(standIn(full), readingMs);
    const { openIo, end } = await begin(backend, signal);
    try {
      return ok(await detectServer(backend, openIo(backend)));
    } finally {
      await end();
    }
  }

  async function ask(backendId: string, signal: AbortSignal): Promise<Result<Finding, Fault>> {
    const backend = await find(backendId);
    if (!backend) return fail(gone);
    const model = await modelFor(backend);
    const { openIo, end } = await begin(backend, signal);
    let found: Finding | undefined;
    try {
      found = await askServer(backend.url, {
        withFields: (fields) => within(withFields(backend, fields), askingMs),
        openIo,
        transportOf,
        request: testRequest(createId('ses'), model),
        signal,
        now,
      });
    } finally {
      await end();
    }
    if (found) return ok(found);
    return fail({
      code: 'bad-reply',
      message: `${backend.label} answered in no form that Beside knows. Test shows what is in the way.`,
    });
  }

  async function* test(backendId: string, signal: AbortSignal): AsyncGenerator<CheckEvent> {
    const backend = await find(backendId);
    const transport = backend && transportOf(backend);
    if (!backend || !transport) return;
    const { openIo, end } = await begin(backend, signal);
    try {
      const request = testRequest(createId('ses'), await modelFor(backend));
      const { sessionId: conversation } = request;
      const plain = within({ ...backend, session: { type: 'none' } }, readingMs);
      const opening = { conversation, userId: conversation };
      const steps = examine(backend, {
        hasAccess: egress.hasAccess,
        answersAtAll: (origin) => egress.answersAtAll(origin, signal),
        openSession: () => faultIn(egress.sessions.secretFor(backend, opening, signal)),
        isRefusedAnyway: async () =>
          (await faultIn(openIo(plain).fetch('', { method: 'GET' })))?.code === 'sign-in-needed',
        detect: () => detectServer(plain, openIo(plain)),
        io: openIo(backend),
        transport,
        request,
        ownOrigin: deps.ownOrigin,
        now,
      });
      for await (const step of steps) yield { type: 'check', step };
    } finally {
      await end();
    }
  }

  return { detect, ask, test };
}
