// The lists of models that servers give, asked for rarely and kept for the browser's session. Called by `compose.ts`.
import * as z from 'zod/mini';
import type { Backend } from '../../lib/model/backend';
import { createFault } from '../../lib/model/create-fault';
import type { Fault } from '../../lib/model/fault';
import { faultOf } from '../../lib/model/throw-fault';
import type { KeyValue } from '../../lib/platform/key-value';
import type { EffectiveSettings } from '../../lib/settings/effective';
import { expandListed } from '../../lib/settings/listed-models';
import { fail, ok, type Result } from '../../lib/shared/result';
import { listModels } from '../../lib/transports/list-models';
import type { Io } from '../../lib/transports/transport';

const freshMs = 10 * 60_000;
const keyOf = ({ id, url }: Backend) => `models:${id}:${url}`;
const stored = z.object({ at: z.number(), names: z.array(z.string()) });

interface ModelListDeps {
  session: KeyValue;
  settings: () => Promise<EffectiveSettings>;
  openIo: (backend: Backend) => Io;
  now: () => number;
  /** A list that the picker shows has come. */
  changed: () => void;
}

export interface ModelLists {
  /** Asks the server unless its list is younger than ten minutes. */
  list(backendId: string): Promise<Result<string[], Fault>>;
  /** The settings, with the lists that are known in their places; those that are missing are asked for. */
  withLists(): Promise<EffectiveSettings>;
}

export function composeModels(deps: ModelListDeps): ModelLists {
  const { session, settings, openIo, now, changed } = deps;
  const running = new Map<string, Promise<Result<string[], Fault>>>();

  async function read(backend: Backend) {
    return stored.safeParse(await session.get(keyOf(backend)).catch(() => undefined)).data;
  }

  async function ask(backend: Backend): Promise<Result<string[], Fault>> {
    try {
      const names = await listModels(backend, openIo(backend));
      await session.set(keyOf(backend), { at: now(), names });
      return ok(names);
    } catch (error) {
      const fault = faultOf(error);
      if (fault) return fail(fault);
      throw error;
    } finally {
      running.delete(backend.id);
    }
  }

  async function list(backendId: string): Promise<Result<string[], Fault>> {
    const { backends } = await settings();
    const backend = backends.find(({ id }) => id === backendId);
    if (!backend || backend.role === 'builtin')
      return fail(createFault('not-supported', backend ?? { label: 'This backend' }));
    const known = await read(backend);
    if (known && known.at + freshMs > now()) return ok(known.names);
    const asked = running.get(backendId) ?? ask(backend);
    running.set(backendId, asked);
    return await asked;
  }

  async function listQuietly(backendId: string): Promise<void> {
    const listed = await list(backendId);
    if (listed.ok) changed();
  }

  return {
    list,
    async withLists() {
      const effective = await settings();
      const lists = new Map<string, string[]>();
      for (const model of effective.models) {
        const id = model.models && model.route[0]?.backend;
        const backend = effective.backends.find((one) => one.id === id);
        if (!backend) continue;
        const known = await read(backend);
        if (known) lists.set(backend.id, known.names);
        // Not waited for: the picker shows the model itself until its list is there.
        if (!known || known.at + freshMs <= now()) void listQuietly(backend.id).catch(() => {});
      }
      const models = expandListed(effective.models, lists);
      const isThere = models.some(({ id }) => id === effective.defaultModelId);
      const first = models.find(({ id }) => id.startsWith(effective.defaultModelId));
      return {
        ...effective,
        models,
        defaultModelId: isThere
          ? effective.defaultModelId
          : (first?.id ?? effective.defaultModelId),
      };
    },
  };
}
