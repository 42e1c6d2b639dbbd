// Loads, saves and watches the settings that hold. Made by `compose.ts` and by the settings page, each over the browser's storage.
import type { Fault } from '../model/fault';
import type { Json } from '../shared/json';
import { fail, ok, type Result } from '../shared/result';
import { applyChange, type SettingsChange } from './apply-change';
import { toEffective, type EffectiveSettings } from './effective';
import { readStored } from './migrate';
import { emptyLayer, type SettingsLayer } from './schema';

/** One area of the browser's storage, as far as we need it. */
export interface SettingsStorage {
  get(key: string): Promise<unknown>;
  set(key: string, value: Json): Promise<void>;
  /** Calls back after each change, whoever made it, until the returned function is called. */
  watch(key: string, listener: (value: unknown) => void): () => void;
}

export interface SettingsSources {
  storage: SettingsStorage;
  /** `team.json`, read at every start: a layer, or why it is not used. */
  team: () => Promise<Result<SettingsLayer, string>>;
  /** The browser's managed storage, read each time: a policy may change while we run. */
  policy: () => Promise<Result<SettingsLayer, string>>;
}

export interface SettingsStore {
  /** Never fails: what cannot be used is named in `problems`. */
  load(): Promise<EffectiveSettings>;
  /** Writes by field, one change after the other. `settings-invalid` with a sentence for the user, and nothing written, when the
   * change would leave an entry that cannot be used, or when what is stored cannot be read. */
  save(change: SettingsChange): Promise<Result<EffectiveSettings, Fault>>;
  /** Calls back with the settings that hold after each change, whichever context made it. */
  watch(listener: (settings: EffectiveSettings) => void): () => void;
}

export const settingsKey = 'settings';

export function createSettingsStore({ storage, team, policy }: SettingsSources): SettingsStore {
  let writing: Promise<unknown> = Promise.resolve();

  async function effectiveOf(userLayer: Result<SettingsLayer, string>): Promise<EffectiveSettings> {
    const [teamLayer, policyLayer] = await Promise.all([team(), policy()]);
    const effective = toEffective({
      team: teamLayer.ok ? teamLayer.value : emptyLayer,
      user: userLayer.ok ? userLayer.value : emptyLayer,
      policy: policyLayer.ok ? policyLayer.value : emptyLayer,
    });
    const unused = [teamLayer, policyLayer, userLayer].flatMap((layer) =>
      layer.ok ? [] : [layer.fault],
    );
    return { ...effective, problems: [...unused, ...effective.problems] };
  }

  async function write(change: SettingsChange): Promise<Result<EffectiveSettings, Fault>> {
    const before = readStored(await storage.get(settingsKey));
    if (!before.ok) return fail({ code: 'settings-invalid', message: before.fault });
    const layer = applyChange(before.value, change);
    const after = await effectiveOf(ok(layer));
    const known = new Set((await effectiveOf(before)).problems);
    const problem = after.problems.find((sentence) => !known.has(sentence));
    if (problem !== undefined) return fail({ code: 'settings-invalid', message: problem });
    const { backends, models, defaultModelId } = layer;
    await storage.set(settingsKey, {
      version: 1,
      backends: [...backends],
      models: [...models],
      ...(defaultModelId === undefined ? {} : { defaultModelId }),
    });
    return ok(after);
  }

  return {
    load: async () => effectiveOf(readStored(await storage.get(settingsKey))),
    save(change) {
      const written = writing.then(() => write(change));
      // A write that failed must not hold up the next; whoever asked for it is told.
      writing = written.catch(() => undefined);
      return written;
    },
    watch(listener) {
      let latest = 0;
      return storage.watch(settingsKey, (value) => {
        const mine = (latest += 1);
        void effectiveOf(readStored(value)).then((settings) => {
          if (mine === latest) listener(settings);
        });
      });
    },
  };
}
