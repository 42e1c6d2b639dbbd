// The shapes of settings as they are written down, by a person, a team or a policy. Parsed here, once, at every door of `settings`.
import * as z from 'zod/mini';
import type { Json } from '../shared/json';
import { backendInput, filled, identifier } from './backend-schema';
import { preferencesInput, promptInput } from './preferences-schema';

const routeStepInput = z.union([
  identifier('A backend by its id'),
  z.strictObject({
    backend: identifier('A backend by its id'),
    model: z.exactOptional(filled("The backend's own name for the model")),
    consent: z.exactOptional(
      z
        .enum(['same-class', 'ask', 'granted'])
        .check(
          z.describe(
            'Where this backend is less private than the first: granted asks it by itself, ask (default) offers it in the error, same-class forbids it',
          ),
        ),
    ),
  }),
]);

export const modelInput = z.strictObject({
  id: identifier('Name of the model, kept with each thread'),
  label: filled('Name that the picker shows'),
  description: z.exactOptional(z.string()),
  params: z.exactOptional(
    z.strictObject({
      systemPrompt: z.exactOptional(z.string()),
      temperature: z.exactOptional(
        z.number().check(z.minimum(0, 'must be 0 to 2'), z.maximum(2, 'must be 0 to 2')),
      ),
      maxTokens: z.exactOptional(z.int().check(z.minimum(1, 'must be at least 1'))),
    }),
  ),
  hidden: z.exactOptional(z.boolean().check(z.describe('The picker does not show it'))),
  order: z.exactOptional(
    z.number().check(z.describe('Lower comes first; without it, the order of the list')),
  ),
  route: z
    .array(routeStepInput)
    .check(z.minLength(1, 'must name at least one backend'), z.describe('Asked in this order')),
  models: z.exactOptional(
    z
      .literal('listed')
      .check(
        z.describe(
          'The picker shows the models that the first backend lists (/v1/models or /api/tags), in place of this one',
        ),
      ),
  ),
  consent: z.exactOptional(
    z
      .record(z.string(), z.literal('granted'))
      .check(z.describe('By backend id: what was allowed for good, where the route says ask')),
  ),
});
export type ModelInput = z.infer<typeof modelInput>;

const locked = z
  .array(z.string())
  .check(z.describe('Paths that users cannot change, for example backends.team.url or models'));

const file = {
  $schema: z.exactOptional(z.string()),
  version: z.literal(1),
  defaultModelId: z.exactOptional(z.string().check(z.describe('The model of a new thread'))),
  locked: z.exactOptional(locked),
  preferences: z.exactOptional(preferencesInput),
};

/** `team.json`: what a team packs beside the manifest. */
export const teamFile = z.strictObject({
  ...file,
  backends: z.exactOptional(z.array(backendInput)),
  models: z.exactOptional(z.array(modelInput)),
  prompts: z.exactOptional(z.array(promptInput)),
});

const id = { id: z.string() };
/** An entry that may say only what it changes; it is checked whole, once it is merged with the layers below it. */
const backendChange = z.extend(z.partial(backendInput), id);
const modelChange = z.extend(z.partial(modelInput), id);
const promptChange = z.extend(z.partial(promptInput), id);

/** What an administrator sets by the browser's policy: like `team.json`, but it may change single fields of it. */
export const policyFile = z.strictObject({
  ...file,
  backends: z.exactOptional(z.array(backendChange)),
  models: z.exactOptional(z.array(modelChange)),
  prompts: z.exactOptional(z.array(promptChange)),
});

const entries = z.array(z.catchall(z.object(id), z.json()));

/** A layer as it is stored. Entries and preferences are checked one by one later, so that a bad one loses nothing else. */
const layerFields = z.looseObject({
  backends: z.optional(entries),
  models: z.optional(entries),
  prompts: z.optional(entries),
  defaultModelId: z.optional(z.string()),
  preferences: z.optional(z.record(z.string(), z.json())),
});

export interface SettingsEntry {
  id: string;
  [field: string]: Json;
}

export type SettingsList = 'backends' | 'models' | 'prompts';
export const settingsLists: readonly SettingsList[] = ['backends', 'models', 'prompts'];

/** One layer of settings: what it says and nothing else. */
export interface SettingsLayer {
  backends: readonly SettingsEntry[];
  models: readonly SettingsEntry[];
  prompts: readonly SettingsEntry[];
  defaultModelId?: string;
  /** By group, then by name; a part of them or none. */
  preferences: Readonly<Record<string, Json>>;
  locked: readonly string[];
  /** Of the user's layer alone: what a newer version stored beside it, kept as it is. */
  others?: Readonly<Record<string, Json>>;
}

export const emptyLayer: SettingsLayer = {
  backends: [],
  models: [],
  prompts: [],
  preferences: {},
  locked: [],
};

/** The layer that this value holds; undefined where a list is no list of entries. What has no place in it goes to `others`. */
export function toLayer(value: unknown): SettingsLayer | undefined {
  const parsed = layerFields.safeParse(value);
  if (!parsed.success) return undefined;
  const { backends, models, prompts, defaultModelId, preferences, ...rest } = parsed.data;
  const { version: _version, locked: _locked, ...others } = rest;
  const json = z.record(z.string(), z.json()).safeParse(others);
  return {
    backends: backends ?? [],
    models: models ?? [],
    prompts: prompts ?? [],
    preferences: preferences ?? {},
    locked: [],
    ...(defaultModelId === undefined ? {} : { defaultModelId }),
    ...(json.success && Object.keys(json.data).length > 0 ? { others: json.data } : {}),
  };
}
