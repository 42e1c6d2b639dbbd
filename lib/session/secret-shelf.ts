// Where secrets lie while the browser session lasts, by backend and by what they were obtained for. Made by `sessions.ts`.
import type { Backend } from '../model/backend';
import type { Json } from '../shared/json';
import { heldSecrets, type HeldSecret, type HeldSecrets } from './held-secret';

/** Ends with the browser's session (`storage.session`) and is closed to content scripts. */
export interface SessionStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: Json): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface SecretShelf {
  get(backend: Backend, scope: string): Promise<HeldSecret | undefined>;
  put(backend: Backend, scope: string, held: HeldSecret): Promise<void>;
  drop(backend: Backend, scope: string): Promise<void>;
  /** Everything that is held for a backend. */
  forget(backendId: string): Promise<void>;
}

/** Per backend; a session that was pushed out is opened anew when its conversation goes on. */
const maxSecrets = 200;

const keyOf = (backendId: string) => `session:${backendId}`;

function openedFor({ url, origins, session }: Backend): string {
  return JSON.stringify([url, origins, session]);
}

/** What another version of us may have stored and we cannot read is nothing, as is what was opened for other settings. */
export function createSecretShelf(storage: SessionStorage): SecretShelf {
  let writing: Promise<unknown> = Promise.resolve();

  async function read(backend: Backend): Promise<HeldSecrets['secrets']> {
    const parsed = heldSecrets.safeParse(await storage.get(keyOf(backend.id)));
    const isOurs = parsed.success && parsed.data.openedFor === openedFor(backend);
    return isOurs ? parsed.data.secrets : [];
  }

  /** One after the other: each write is a reading too. */
  function change(
    backend: Backend,
    edit: (secrets: HeldSecrets['secrets']) => HeldSecrets['secrets'],
  ): Promise<void> {
    const written = writing.then(async () => {
      const secrets = edit(await read(backend)).slice(-maxSecrets);
      await storage.set(keyOf(backend.id), { openedFor: openedFor(backend), secrets });
    });
    writing = written.catch(() => undefined);
    return written;
  }

  return {
    async get(backend, scope) {
      const found = (await read(backend)).find((held) => held.scope === scope);
      if (!found) return undefined;
      const { scope: _scope, ...held } = found;
      return held;
    },
    put: (backend, scope, held) =>
      change(backend, (secrets) => [
        ...secrets.filter((other) => other.scope !== scope),
        { ...held, scope },
      ]),
    drop: (backend, scope) =>
      change(backend, (secrets) => secrets.filter((held) => held.scope !== scope)),
    forget(backendId) {
      const removed = writing.then(() => storage.remove(keyOf(backendId)));
      writing = removed.catch(() => undefined);
      return removed;
    },
  };
}
