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
  /** Calls back when the policy has changed; a browser may read its policies only after it has started us. */
  watchPolicy?: (listener: () => void) => () => void;
  /**
   * Runs one piece of work after the other, in whichever context it is: a write reads what is stored, changes it and writes it
   * whole. Without it, writes of this store alone wait for each other.
   */
  lock?: Lock;
}

export type Lock = <T>(work: () => Promise<T>) => Promise<T>;

/** One after the other within this context. */
export function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work);
    // A write that failed must not hold up the next; whoever asked for it is told.
    last = done.catch(() => undefined);
    return done;
  };
}

/** A layer as it is written down; what a newer version stored stays. */
function toStored({
  others,
  backends,
  models,
  prompts,
  preferences,
  defaultModelId,
}: SettingsLayer) {
  return {
    ...others,
    version: 1,
    backends: [...backends],
    models: [...models],
    ...(prompts.length === 0 ? {} : { prompts: [...prompts] }),
    ...(Object.keys(preferences).length === 0 ? {} : { preferences: { ...preferences } }),
    ...(defaultModelId === undefined ? {} : { defaultModelId }),
  };
}

export interface SettingsStore {
  /** Never fails: what cannot be used is named in `problems`. */
  load(): Promise<EffectiveSettings>;
  /** The user's own layer alone; empty where it cannot be read. */
  loadOwn(): Promise<SettingsLayer>;
  /** Writes by field, one change after the other. `settings-invalid` with a sentence for the user, and nothing written, when the
   * change would leave an entry that cannot be used, or when what is stored cannot be read. */
  save(change: SettingsChange): Promise<Result<EffectiveSettings, Fault>>;
  /** Calls back with the settings that hold after each change, whichever context made it. */
  watch(listener: (settings: EffectiveSettings) => void): () => void;
}

export const settingsKey = 'settings';

export function createSettingsStore({
  storage,
  team,
  policy,
  watchPolicy = () => () => {},
  lock = createLock(),
}: SettingsSources): SettingsStore {
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
    await storage.set(settingsKey, toStored(layer));
    return ok(after);
  }

  return {
    load: async () => effectiveOf(readStored(await storage.get(settingsKey))),
    async loadOwn() {
      const layer = readStored(await storage.get(settingsKey));
      return layer.ok ? layer.value : emptyLayer;
    },
    save: (change) => lock(() => write(change)),
    watch(listener) {
      let latest = 0;
      const tell = (value: Promise<unknown>) => {
        const mine = (latest += 1);
        void value
          .then((stored) => effectiveOf(readStored(stored)))
          .then((settings) => {
            if (mine === latest) listener(settings);
          });
      };
      const stops = [
        storage.watch(settingsKey, (value) => tell(Promise.resolve(value))),
        watchPolicy(() => tell(storage.get(settingsKey))),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
