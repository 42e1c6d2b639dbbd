// The settings that hold: default < team.json < user < policy, locks kept, each field with its layer. Called by `settings-store.ts`.
import * as z from 'zod/mini';
import type { Backend, Model } from '../model/backend';
import type { Prompt } from '../model/preferences';
import { backendInput } from './backend-schema';
import {
  completeBackend,
  completeModel,
  completePrompt,
  readerBackend,
  readerId,
  readerModel,
} from './defaults';
import { mergePreferences, type MergedPreferences } from './effective-preferences';
import { explainIssue } from './explain-issue';
import { isLocked, isPathLocked, mergeEntries, type LayerName } from './merge-layers';
import { promptInput } from './preferences-schema';
import { modelInput, type SettingsEntry, type SettingsLayer } from './schema';

export interface EffectiveSettings extends MergedPreferences {
  /** Those that may be asked; Reader last. */
  backends: Backend[];
  /** Those that are switched off: kept, shown in the settings, never asked. */
  disabledBackends: Backend[];
  /** In the order of the picker; Reader last. */
  models: Model[];
  prompts: Prompt[];
  /** The id of a model that is there. */
  defaultModelId: string;
  /** The layer that set the field at a path such as `backends.team.url`. */
  layerOf: (path: string) => LayerName;
  /** Whether the user cannot change it, because the organisation set it: by a lock, or by policy. */
  isLocked: (path: string) => boolean;
  /** Every path that a layer set, with the layer that counts. */
  sources: ReadonlyMap<string, LayerName>;
  /** The paths that the organisation locked. */
  locks: readonly string[];
  /** Plain sentences about what could not be used. */
  problems: string[];
}

export interface Layers {
  team: SettingsLayer;
  user: SettingsLayer;
  policy: SettingsLayer;
}

function parseEntry<T>(
  noun: string,
  schema: z.ZodMiniType<T>,
  entry: SettingsEntry,
  problems: string[],
): T | undefined {
  const parsed = z.safeParse(schema, entry);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = typeof entry['label'] === 'string' ? entry['label'] : entry.id;
  const sentence = issue ? explainIssue(issue, entry).sentence : 'It could not be read';
  problems.push(`The ${noun} "${name}" was left out. ${sentence}.`);
  return undefined;
}

/** Never fails: what cannot be used is left out and named in `problems`. */
export function toEffective({ team, user, policy }: Layers): EffectiveSettings {
  const problems: string[] = [];
  const sources = new Map<string, LayerName>();
  const locks = withConsentLocks([...team.locked, ...policy.locked], policy);
  const layers = [
    { name: 'team', layer: team },
    { name: 'user', layer: user },
    { name: 'policy', layer: policy },
  ] as const;

  const backends: Backend[] = [];
  const disabledBackends: Backend[] = [];
  for (const entry of mergeEntries('backends', layers, locks, sources).values()) {
    const input = parseEntry('backend', backendInput, entry, problems);
    if (!input || input.id === readerId) continue;
    const { enabled = true, ...fields } = input;
    (enabled ? backends : disabledBackends).push(completeBackend(fields));
  }
  const entries = mergeEntries('models', layers, locks, sources);
  const models: Model[] = [];
  for (const entry of inOrder(entries.values())) {
    // What a user allowed outlives the team's model that it was about.
    if (!Object.hasOwn(entry, 'route') && !Object.hasOwn(entry, 'label')) continue;
    const input = parseEntry('model', modelInput, entry, problems);
    if (input && input.id !== readerId) models.push(completeModel(input));
  }
  // A team that lists backends alone means each to be picked.
  if (models.length === 0)
    for (const { id, label } of backends) models.push(completeModel({ id, label, route: [id] }));
  backends.push(readerBackend);
  const isReaderHidden = entries.get(readerId)?.['hidden'] === true;
  models.push(isReaderHidden ? { ...readerModel, hidden: true } : readerModel);
  problems.push(...missingBackends(models, [...backends, ...disabledBackends]));
  const prompts = inOrder(mergeEntries('prompts', layers, locks, sources).values()).flatMap(
    (entry) => {
      // The place of a prompt outlives the team's prompt that it was about.
      if (!Object.hasOwn(entry, 'text') && !Object.hasOwn(entry, 'label')) return [];
      const input = parseEntry('prompt', promptInput, entry, problems);
      return input ? [completePrompt(input)] : [];
    },
  );

  const userChoice = isLocked(locks, 'defaultModelId') ? undefined : user.defaultModelId;
  const wanted = [policy.defaultModelId, userChoice, team.defaultModelId];
  const known = new Set(models.map((model) => model.id));
  const defaultModelId = wanted.find((id) => id !== undefined && known.has(id)) ?? models[0]?.id;
  return {
    ...mergePreferences(layers, locks, sources, problems),
    backends,
    disabledBackends,
    models,
    prompts,
    defaultModelId: defaultModelId ?? readerId,
    layerOf: (path) => sources.get(path) ?? 'default',
    isLocked: (path) => isPathLocked(path, locks, (one) => sources.get(one)),
    sources,
    locks,
    problems,
  };
}

/** By `order` where an entry has one, else where it stands. */
function inOrder(entries: Iterable<SettingsEntry>): SettingsEntry[] {
  const listed = [...entries].map((entry, at) => {
    const order = entry['order'];
    return { entry, place: typeof order === 'number' ? order : at };
  });
  return listed.toSorted((a, b) => a.place - b.place).map(({ entry }) => entry);
}

/** Whoever sets a route for good also decides whom it may fall back to. */
function withConsentLocks(locks: readonly string[], policy: SettingsLayer): string[] {
  const routes = locks.flatMap((lock) => /^(models\..+)\.route$/u.exec(lock)?.[1] ?? []);
  const set = policy.models.filter(({ route }) => route !== undefined);
  return [
    ...locks,
    ...routes.map((path) => `${path}.consent`),
    ...set.map(({ id }) => `models.${id}.consent`),
  ];
}

function missingBackends(models: readonly Model[], backends: readonly Backend[]): string[] {
  return models.flatMap(({ label, route }) =>
    route
      .filter((step) => !backends.some(({ id }) => id === step.backend))
      .map(
        (step) => `The model "${label}" asks the backend "${step.backend}", which is not there.`,
      ),
  );
}

/** Nothing but Reader is set up: the panel offers to connect a backend. */
export function isFirstRun({ backends }: EffectiveSettings): boolean {
  return backends.every(({ id }) => id === readerId);
}
