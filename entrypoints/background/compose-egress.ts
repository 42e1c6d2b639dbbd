// The way out of the extension, joined to the browser's network and permissions. Called by `compose.ts`.
import { answersAtAll } from '../../lib/egress/answers-at-all';
import type { Count } from '../../lib/egress/count-body';
import { bindIo, type IoOptions } from '../../lib/egress/bind-io';
import type { SocketLike } from '../../lib/egress/open-connection';
import { createSocketPool, type Pushed } from '../../lib/egress/socket-pool';
import type { Backend, Limits } from '../../lib/model/backend';
import { toError } from '../../lib/model/throw-fault';
import type { SessionFor } from '../../lib/model/turn';
import { browser } from '../../lib/platform/browser';
import { timers } from '../../lib/platform/clock';
import type { KeyValue } from '../../lib/platform/key-value';
import { createHostPermissions } from '../../lib/platform/permissions';
import { createWebAuthFlow } from '../../lib/platform/web-auth-flow';
import type { HeldSecret } from '../../lib/session/held-secret';
import { createKeyVault, type KeyVault } from '../../lib/session/key-vault';
import { createOidc } from '../../lib/session/oidc';
import { createSealedKeys } from '../../lib/session/sealed-keys';
import { createSessions, type Sessions } from '../../lib/session/sessions';
import type { EffectiveSettings } from '../../lib/settings/effective';
import { signInFaultOf } from '../../lib/settings/sign-in-layers';
import type { Io } from '../../lib/transports/transport';
import type { ReceiptPurpose } from '../../lib/turn/open-receipt';
import type { Receipted } from './compose-receipts';

/** Every wait of a session call is as short as the call itself may be. */
function sessionLimits({ limits }: Backend): Limits {
  const { sessionMs } = limits;
  return { ...limits, headersMs: sessionMs, firstByteMs: sessionMs, silenceMs: sessionMs };
}

export interface Egress {
  bindIo(
    backend: Backend,
    signal: AbortSignal,
    session: SessionFor,
    onModel: (name: string) => void,
    /** Told of what leaves and arrives. */
    count?: Count,
  ): Io;
  sessions: Sessions;
  vault: KeyVault;
  hasAccess(origins: readonly string[]): Promise<boolean>;
  /** Whether anything answers at an origin, with nothing read of it. */
  answersAtAll(origin: string, signal: AbortSignal): Promise<boolean>;
  /** Closes the sockets that serve no turn now. */
  closeIdle(): void;
}

/** An `io` for one attempt at one backend. `session` is storage that ends with the browser's session. */
export function composeEgress({
  session,
  settings,
  now,
  pushed,
  receipted,
}: {
  session: KeyValue;
  settings: () => Promise<EffectiveSettings>;
  now: () => number;
  /** What a server said between two turns. */
  pushed: (message: Pushed) => void;
  /** What opens a backend leaves receipts too. */
  receipted: Receipted;
}): Egress {
  const permissions = createHostPermissions(browser.permissions);
  const sockets = createSocketPool({
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same socket, its events seen as no more than we read
    connect: (url, protocols) => new WebSocket(url, protocols) as SocketLike,
    timers,
    now,
    pushed,
  });
  const shared = {
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    sockets,
    hasAccess: (origins: readonly string[]) => permissions.has(origins),
    timers,
    random: Math.random,
    count: () => {},
  } satisfies Partial<IoOptions>;
  /** For what opens a backend: without a secret, ended by its limits alone. */
  const openIo = (backend: Backend, purpose: ReceiptPurpose, asked?: SessionFor): Io =>
    receipted({ backend, purpose, ...(asked ? { asked } : {}) }, (count) =>
      bindIo(withoutSession(backend), {
        ...shared,
        count,
        threadId: '',
        secretFor: () => Promise.resolve(undefined),
        signal: new AbortController().signal,
      }),
    );
  const vault = createKeyVault({ storage: session, sealed: createSealedKeys() });
  const signIn = createOidc({
    ...createWebAuthFlow(browser.identity, timers),
    openIo: (issuer) => openIo(issuer, 'sign-in'),
    now,
  });
  const sessions = createSessions({
    storage: session,
    openIo: (backend, asked) =>
      openIo({ ...backend, limits: sessionLimits(backend) }, 'session', asked),
    storedSecret: vault.read,
    async signIn(backend, options) {
      const fault = signInFaultOf(backend, await settings());
      if (fault) throw toError(fault);
      return await signIn(backend, options);
    },
    now,
  });
  return {
    sessions,
    vault,
    hasAccess: shared.hasAccess,
    answersAtAll: (origin, signal) => answersAtAll(origin, { ...shared, signal }),
    closeIdle: sockets.closeIdle,
    bindIo: (backend, signal, asked, onModel, count = shared.count) =>
      bindIo(backend, {
        ...shared,
        count,
        threadId: asked.threadId ?? '',
        secretFor: async () => tell(await sessions.secretFor(backend, asked, signal), onModel),
        renew: async (_backend, refused) =>
          tell(await sessions.renew(backend, asked, refused, signal), onModel),
        signal,
      }),
  };
}

/** What is asked before a session is open cannot have its session refused. */
function withoutSession(backend: Backend): Backend {
  return { ...backend, session: { type: 'none' } };
}

/** The secret itself; its model is told. */
function tell(held: HeldSecret | undefined, onModel: (name: string) => void): string | undefined {
  if (held?.model !== undefined) onModel(held.model);
  return held?.value;
}
