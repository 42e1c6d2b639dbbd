// The preferences that hold: each field from the highest layer that sets it, the privacy lists of all layers together. Called by `effective.ts`.
import * as z from 'zod/mini';
import { defaultPreferences, type Preferences } from '../model/preferences';
import type { Json } from '../shared/json';
import { explainIssue } from './explain-issue';
import { isFields, isLocked, keyOf, layOver, type Fields, type LayerName } from './merge-layers';
import { hostInput, nameInput, preferenceFields as fields, ruleInput } from './preferences-schema';
import type { SettingsLayer } from './schema';

/** Nobody's list takes away what another wants hidden: these add up over the layers. */
const privacyLists = ['neverRead', 'names', 'rules'] as const;

function pathOf(name: (typeof privacyLists)[number]): string {
  return `preferences.privacy.${name}`;
}

function orDefault<T>(schema: z.ZodMiniType<T>, value: T): z.ZodMiniType<T> {
  return z.catch(schema, value);
}

const { appearance: look, page, data } = defaultPreferences;
/** What cannot be used falls back to the default, field by field. */
const complete = z.object({
  appearance: z.object({
    theme: orDefault(fields.appearance.theme, look.theme),
    accent: orDefault(fields.appearance.accent, look.accent),
    density: orDefault(fields.appearance.density, look.density),
    textSize: orDefault(fields.appearance.textSize, look.textSize),
    language: orDefault(fields.appearance.language, look.language),
  }),
  page: z.object({
    tokenBudget: orDefault(fields.page.tokenBudget, page.tokenBudget),
  }),
  data: z.object({
    retentionDays: orDefault(fields.data.retentionDays, data.retentionDays),
    sync: orDefault(fields.data.sync, data.sync),
  }),
});

const everyField = {
  appearance: z.partial(z.object(fields.appearance)),
  page: z.partial(z.object(fields.page)),
  data: z.partial(z.object(fields.data)),
};

function problemOf(path: string, error: z.core.$ZodError, value: unknown): string[] {
  return error.issues.map((issue) => {
    const { sentence } = explainIssue({ ...issue, path: [path, ...issue.path] }, { [path]: value });
    return `A preference was passed over. ${sentence}.`;
  });
}

/** The entries of every layer that can be used, each once; a rule that cannot is named and takes no other with it. */
function collect<T>(
  name: (typeof privacyLists)[number],
  entry: z.ZodMiniType<T>,
  lists: readonly (Json | undefined)[],
  problems: string[],
): T[] {
  const found = new Map<string, T>();
  for (const one of lists.flatMap((list) => (Array.isArray(list) ? list : []))) {
    const parsed = entry.safeParse(one);
    if (parsed.success) found.set(keyOf(one), parsed.data);
    else problems.push(...problemOf(pathOf(name), parsed.error, one));
  }
  return [...found.values()];
}

export interface MergedPreferences {
  preferences: Preferences;
  /** Of the privacy lists, what no user can take away. */
  organisation: Preferences['privacy'];
}

/** Every group is open, whatever its name. */
function isOpen(_field: string, value: Json | undefined): value is Fields {
  return isFields(value);
}

type NamedLayers = readonly { name: LayerName; layer: SettingsLayer }[];

/** Names in `problems` what cannot be used; writes the layer of each field to `sources`. */
export function mergePreferences(
  layers: NamedLayers,
  locks: readonly string[],
  sources: Map<string, LayerName>,
  problems: string[],
): MergedPreferences {
  const merged = layers.reduce<Fields>(
    (below, { name, layer }) =>
      layOver(below, layer.preferences, 'preferences', { layer: name, locks, sources }, isOpen),
    {},
  );
  for (const group of ['appearance', 'page', 'data'] as const) {
    const value = merged[group] ?? {};
    const parsed = everyField[group].safeParse(value);
    if (!parsed.success) problems.push(...problemOf(`preferences.${group}`, parsed.error, value));
  }
  const rest = complete.parse({ appearance: {}, page: {}, data: {}, ...withGroups(merged) });
  const listsOf = (name: (typeof privacyLists)[number], only: (name: LayerName) => boolean) =>
    layers
      .filter((one) => only(one.name) && !(one.name === 'user' && isLocked(locks, pathOf(name))))
      .map(({ layer: { preferences } }) =>
        isFields(preferences['privacy']) ? preferences['privacy'][name] : undefined,
      );
  const privacyOf = (only: (name: LayerName) => boolean, said: string[]) => ({
    neverRead: collect('neverRead', hostInput, listsOf('neverRead', only), said),
    names: collect('names', nameInput, listsOf('names', only), said),
    rules: collect('rules', ruleInput, listsOf('rules', only), said),
  });
  return {
    preferences: { ...rest, privacy: privacyOf(() => true, problems) },
    organisation: privacyOf((name) => name !== 'user', []),
  };
}

/** A group that is no object is as good as none. */
function withGroups(merged: Fields): Fields {
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => isFields(value)));
}
