// What opens backends, for the operations of settings page and panel: finds the backend, then asks vault or session. Called by `compose.ts`.
import type { Backend } from '../../lib/model/backend';
import type { Fault } from '../../lib/model/fault';
import { faultOf } from '../../lib/model/throw-fault';
import type { KeepAlive } from '../../lib/platform/keep-alive';
import type { Openers } from '../../lib/server/answers/opener-answers';
import type { KeyVault } from '../../lib/session/key-vault';
import type { Sessions } from '../../lib/session/sessions';
import { fail, ok, type Result } from '../../lib/shared/result';

export interface OpenersDeps {
  backends: () => Promise<readonly Backend[]>;
  vault: KeyVault;
  sessions: Sessions;
  /** A background that stopped while its user signs in would not hear how it went. */
  keepAlive: KeepAlive;
}

const unknownBackend: Fault = {
  code: 'not-configured',
  message: 'This backend is no longer in the settings.',
};

export function composeOpeners({ backends, vault, sessions, keepAlive }: OpenersDeps): Openers {
  async function withBackend<T>(
    backendId: string,
    use: (backend: Backend) => Promise<Result<T, Fault>>,
  ): Promise<Result<T, Fault>> {
    const backend = (await backends()).find(({ id }) => id === backendId);
    return backend ? await use(backend) : fail(unknownBackend);
  }

  async function signIn(backend: Backend): Promise<Result<void, Fault>> {
    const release = keepAlive.hold();
    try {
      return ok(await sessions.signIn(backend));
    } catch (error) {
      const fault = faultOf(error);
      if (!fault) throw error;
      return fail(fault);
    } finally {
      release();
    }
  }

  return {
    setKey: (id, value) => withBackend(id, (backend) => vault.set(backend, value)),
    keyState: (id) => withBackend(id, async (backend) => ok(await vault.stateOf(backend))),
    removeKey: (id) =>
      withBackend(id, async (backend) => {
        await vault.remove(backend);
        return ok(await sessions.forget(backend.id));
      }),
    sealKey: (id, passphrase) => withBackend(id, (backend) => vault.seal(backend, passphrase)),
    unlockKeys: (passphrase) => vault.unlock(passphrase),
    signIn: (id) => withBackend(id, signIn),
  };
}
