// What opens a backend: its stored key, the client secret its session call gives, or a sign-in. Made by `compose-egress.ts`.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import { toError } from '../model/throw-fault';
import type { SessionFor } from '../model/turn';
import type { Io } from '../transports/transport';
import type { HeldSecret } from './held-secret';
import { obtainSecret } from './obtain-secret';
import { scopeOf } from './scope-of';
import { createSecretShelf, type SessionStorage } from './secret-shelf';

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
  /** Signs in to an `oidc` backend with the user watching, who began it by a click. Throws a fault when that did not work out. */
  signIn(backend: Backend): Promise<void>;
  /** Who the user is to the provider of an `oidc` backend; undefined for any other. */
  subjectOf(backend: Backend, signal: AbortSignal): Promise<string | undefined>;
  /** Forgets what is held for a backend: the user asked for a new session. */
  forget(backendId: string): Promise<void>;
}

/** How a sign-in goes on from the one before, and whether the user may be asked. */
export interface SignInOptions {
  previous?: HeldSecret;
  interactive: boolean;
}

export interface SessionDeps {
  storage: SessionStorage;
  /** An `io` that adds no secret, with `limits.sessionMs` for every wait. Ended by those limits alone: several turns may wait for one call. */
  openIo(backend: Backend, asked: SessionFor): Io;
  /** The key of a `secret` backend, from where keys are kept. Throws a fault where there is none to use. */
  storedSecret(backend: Backend): Promise<string>;
  /** Signs in with the provider of an `oidc` session; resolves with the access token. */
  signIn(backend: Backend, options: SignInOptions): Promise<HeldSecret>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** A secret is renewed this long before its end, so that it does not run out on the way. */
const marginMs = 10_000;

export function createSessions(deps: SessionDeps): Sessions {
  const shelf = createSecretShelf(deps.storage);
  // One call per session at a time; losing the map with the worker costs one more call.
  const underWay = new Map<string, Promise<HeldSecret>>();

  function once(
    backend: Backend,
    scope: string,
    obtain: () => Promise<HeldSecret>,
  ): Promise<HeldSecret> {
    const key = JSON.stringify([backend.id, backend.url, backend.session, scope]);
    const running = underWay.get(key);
    if (running) return running;
    const started = obtain()
      .then(async (held) => {
        await shelf.put(backend, scope, held);
        return held;
      })
      .finally(() => {
        if (underWay.get(key) === started) underWay.delete(key);
      });
    underWay.set(key, started);
    return started;
  }

  const isOver = ({ expiresAt }: HeldSecret) =>
    expiresAt !== undefined && expiresAt - marginMs <= deps.now();

  async function obtain(
    backend: Backend,
    session: SessionFor,
    previous: HeldSecret | undefined,
    signal: AbortSignal,
  ): Promise<HeldSecret> {
    const held = once(backend, scopeOf(backend, session), () =>
      backend.session.type === 'oidc'
        ? deps.signIn(backend, { interactive: false, ...(previous ? { previous } : {}) })
        : obtainSecret(backend, session, deps.openIo(backend, session), deps.now()),
    );
    return await unlessAborted(held, signal);
  }

  async function secretFor(
    backend: Backend,
    session: SessionFor,
    signal: AbortSignal,
  ): Promise<HeldSecret | undefined> {
    if (backend.session.type === 'none') return undefined;
    if (backend.session.type === 'secret') return { value: await deps.storedSecret(backend) };
    const held = await shelf.get(backend, scopeOf(backend, session));
    return held && !isOver(held) ? held : await obtain(backend, session, held, signal);
  }

  return {
    secretFor,
    async renew(backend, session, secret, signal) {
      if (backend.session.type === 'none' || backend.session.type === 'secret') return undefined;
      const scope = scopeOf(backend, session);
      const present = await shelf.get(backend, scope);
      // Another turn has renewed it meanwhile: that one is good.
      if (present && present.value !== secret && !isOver(present)) return present;
      await shelf.drop(backend, scope);
      return await obtain(backend, session, present, signal);
    },
    async signIn(backend) {
      if (backend.session.type !== 'oidc') throw toError(createFault('not-supported', backend));
      const scope = scopeOf(backend, {});
      // A silent try that is under way may fail where the user would not: it is not waited for.
      const held = await deps.signIn(backend, { interactive: true });
      await shelf.put(backend, scope, held);
    },
    async subjectOf(backend, signal) {
      if (backend.session.type !== 'oidc') return undefined;
      return (await secretFor(backend, {}, signal))?.subject;
    },
    forget: (backendId) => shelf.forget(backendId),
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
