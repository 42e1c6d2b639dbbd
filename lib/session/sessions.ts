// What opens a backend: its stored key, or the client secret its session call gives. Made by `compose.ts`; `egress` asks it for secrets.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import { toError } from '../model/throw-fault';
import type { Io } from '../transports/transport';
import { parseHeld, toStored, type HeldSecret } from './held-secret';
import { obtainSecret } from './obtain-secret';

/** What a session is opened for: the model matters to a router that picks by it. */
export interface SessionFor {
  model?: string;
  userId?: string;
}

export interface Sessions {
  /**
   * The secret of a backend's session, obtained at most once at a time. Undefined for a backend without one.
   * Throws a fault: `not-configured` where a key is missing, what the session call failed with otherwise.
   */
  secretFor(
    backend: Backend,
    session: SessionFor,
    signal: AbortSignal,
  ): Promise<HeldSecret | undefined>;
  /** The server refused `secret` (401): gives a new one, or nothing where a second try cannot help. */
  renew(
    backend: Backend,
    session: SessionFor,
    secret: string,
    signal: AbortSignal,
  ): Promise<HeldSecret | undefined>;
  /** Forgets what is held for a backend: settings changed, or the user asked for a new session. */
  forget(backendId: string): Promise<void>;
}

export interface SessionStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: { [key: string]: string | number }): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface SessionDeps {
  /** Ends with the browser session (`storage.session`) and is never readable by a page. */
  storage: SessionStorage;
  /** An `io` that adds no secret, with `limits.sessionMs` for every wait. Ended by those limits alone: several turns may wait for one call. */
  openIo(backend: Backend): Io;
  /** The key with this id, from where keys are kept. */
  storedSecret(secretId: string): Promise<string | undefined>;
  /** Signs in with the provider of an `oidc` session; resolves with the access token. */
  signIn(backend: Backend): Promise<HeldSecret>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A secret is renewed this long before its end, so that it does not run out on the way. */
const marginMs = 10_000;

export function createSessions(deps: SessionDeps): Sessions {
  // One call per session at a time; losing the map with the worker costs one more call.
  const underWay = new Map<string, Promise<HeldSecret>>();

  function once(key: string, obtain: () => Promise<HeldSecret>): Promise<HeldSecret> {
    const running = underWay.get(key);
    if (running) return running;
    const started = obtain()
      .then(async (held) => {
        await deps.storage.set(key, toStored(held));
        return held;
      })
      .finally(() => underWay.delete(key));
    underWay.set(key, started);
    return started;
  }

  async function held(key: string): Promise<HeldSecret | undefined> {
    const found = parseHeld(await deps.storage.get(key));
    const isOver = found?.expiresAt !== undefined && found.expiresAt - marginMs <= deps.now();
    return isOver ? undefined : found;
  }

  function obtain(backend: Backend, session: SessionFor): Promise<HeldSecret> {
    return backend.session.type === 'oidc'
      ? deps.signIn(backend)
      : obtainSecret(backend, session, deps.openIo(backend), deps.now());
  }

  return {
    async secretFor(backend, session, signal) {
      if (backend.session.type === 'none') return undefined;
      if (backend.session.type === 'secret') {
        const value = await deps.storedSecret(backend.session.secretId);
        if (value === undefined) throw toError(missingKey(backend));
        return { value };
      }
      const key = keyOf(backend.id, session);
      return (
        (await held(key)) ??
        unlessAborted(
          once(key, () => obtain(backend, session)),
          signal,
        )
      );
    },
    async renew(backend, session, secret, signal) {
      if (backend.session.type === 'none' || backend.session.type === 'secret') return undefined;
      const key = keyOf(backend.id, session);
      const present = await held(key);
      // Another turn has renewed it meanwhile: that one is good.
      if (present && present.value !== secret) return present;
      await deps.storage.remove(key);
      return unlessAborted(
        once(key, () => obtain(backend, session)),
        signal,
      );
    },
    async forget(backendId) {
      await deps.storage.remove(keyOf(backendId, {}));
    },
  };
}

/** A stopped turn waits no longer; the call goes on for the others. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

function keyOf(backendId: string, { model }: SessionFor): string {
  return model === undefined ? `session:${backendId}` : `session:${backendId}:${model}`;
}

function missingKey(backend: Backend) {
  return {
    ...createFault('not-configured', backend),
    message: `${backend.label} needs a key: enter it in its settings.`,
    remedy: { type: 'open-settings' as const, backendId: backend.id, label: 'Settings' as const },
  };
}
