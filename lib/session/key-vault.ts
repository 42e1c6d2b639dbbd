// The keys that users entered: open for the browser session, or sealed with a passphrase for longer. Written from the settings page, read by `sessions.ts` alone.
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import { toError } from '../model/throw-fault';
import { fail, ok, type Result } from '../shared/result';
import { defaultRounds, openText, sealText } from './seal-text';
import type { SealedKeys } from './sealed-keys';
import type { SessionStorage } from './secret-shelf';

/** The same words as in `beside.keys.has`. */
export type KeyState = 'none' | 'open' | 'sealed';

export interface KeyVault {
  /** Keeps a key until the browser is closed; a sealed one for the same use is removed, because it is another key now. */
  set(backend: Backend, value: string): Promise<Result<void, Fault>>;
  stateOf(backend: Backend): Promise<KeyState>;
  remove(backend: Backend): Promise<void>;
  /** Seals the open key on disk as well; it stays open until the browser is closed. */
  seal(backend: Backend, passphrase: string): Promise<Result<void, Fault>>;
  /** Opens every sealed key that this passphrase fits, and tells how many. */
  unlock(passphrase: string): Promise<Result<number, Fault>>;
  /** The key itself, for the request that needs it; never an answer to a page. Throws `not-configured` where there is none to use. */
  read(backend: Backend): Promise<string>;
}

export interface KeyVaultDeps {
  /** Ends with the browser's session. */
  storage: SessionStorage;
  sealed: SealedKeys;
  rounds?: number;
}

const maxKeyLength = 16_384;
const minPassphraseLength = 8;

/**
 * A key belongs to the addresses it was entered for: a backend that is changed to point elsewhere, or an imported one that
 * names the same key, must not carry it there.
 */
function idOf({ session, origins }: Backend): string | undefined {
  if (session.type !== 'secret') return undefined;
  return JSON.stringify([session.secretId, ...origins.toSorted()]);
}

const openKey = (id: string) => `key:${id}`;

export function createKeyVault({
  storage,
  sealed,
  rounds = defaultRounds,
}: KeyVaultDeps): KeyVault {
  async function readOpen(id: string): Promise<string | undefined> {
    const value = await storage.get(openKey(id));
    return typeof value === 'string' ? value : undefined;
  }

  async function stateOf(backend: Backend): Promise<KeyState> {
    const id = idOf(backend);
    if (id === undefined) return 'none';
    if ((await readOpen(id)) !== undefined) return 'open';
    return (await sealed.get(id)) ? 'sealed' : 'none';
  }

  return {
    stateOf,
    async set(backend, value) {
      const id = idOf(backend);
      if (id === undefined) return fail(createFault('not-supported', backend));
      const key = value.trim();
      const problem = problemOf(key);
      if (problem !== undefined) return fail(mistake(problem));
      await sealed.remove(id);
      await storage.set(openKey(id), key);
      return ok(undefined);
    },
    async remove(backend) {
      const id = idOf(backend);
      if (id === undefined) return;
      await storage.remove(openKey(id));
      await sealed.remove(id);
    },
    async seal(backend, passphrase) {
      const id = idOf(backend);
      const value = id === undefined ? undefined : await readOpen(id);
      if (id === undefined || value === undefined)
        return fail(mistake('Enter the key first, then the passphrase to seal it with.'));
      if (passphrase.length < minPassphraseLength)
        return fail(mistake(`Choose a passphrase of at least ${minPassphraseLength} characters.`));
      await sealed.put({ id, ...(await sealText(value, passphrase, id, rounds)) });
      return ok(undefined);
    },
    async unlock(passphrase) {
      let opened = 0;
      for (const { id, ...text } of await sealed.all()) {
        const value = await openText(text, passphrase, id);
        if (value === undefined) continue;
        await storage.set(openKey(id), value);
        opened += 1;
      }
      return opened > 0 ? ok(opened) : fail(mistake('This passphrase opens none of your keys.'));
    },
    async read(backend) {
      const id = idOf(backend);
      const value = id === undefined ? undefined : await readOpen(id);
      if (value !== undefined) return value;
      throw toError(missingKey(backend, (await stateOf(backend)) === 'sealed'));
    },
  };
}

/** A sentence where a text cannot be a key. Headers, first of all, refuse what is not printable ASCII. */
function problemOf(key: string): string | undefined {
  if (key === '') return 'Enter the key.';
  if (key.length > maxKeyLength || !/^[\x20-\x7e]+$/u.test(key))
    return 'This is no key: it holds line breaks or letters that a key cannot have.';
  return undefined;
}

function mistake(message: string): Fault {
  return { code: 'settings-invalid', message };
}

function missingKey(backend: Backend, isSealed: boolean): Fault {
  const what = isSealed
    ? `The key of ${backend.label} is sealed: enter its passphrase in the settings.`
    : `${backend.label} needs a key: enter it in the settings.`;
  return {
    ...createFault('not-configured', backend),
    message: what,
    remedies: [{ type: 'open-settings', backendId: backend.id, label: 'Settings' }],
  };
}
