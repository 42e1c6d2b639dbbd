// The shapes of settings as they are written down, by a person, a team or a policy. Parsed here, once, at every door of `settings`.
import * as z from 'zod/mini';
import type { Json } from '../shared/json';
import { backendInput, filled, identifier } from './backend-schema';

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
};

/** `team.json`: what a team packs beside the manifest. */
export const teamFile = z.strictObject({
  ...file,
  backends: z.exactOptional(z.array(backendInput)),
  models: z.exactOptional(z.array(modelInput)),
});

const id = { id: z.string() };
/** An entry that may say only what it changes; it is checked whole, once it is merged with the layers below it. */
const backendChange = z.extend(z.partial(backendInput), id);
const modelChange = z.extend(z.partial(modelInput), id);

/** What an administrator sets by the browser's policy: like `team.json`, but it may change single fields of it. */
export const policyFile = z.strictObject({
  ...file,
  backends: z.exactOptional(z.array(backendChange)),
  models: z.exactOptional(z.array(modelChange)),
});

const entries = z.array(z.catchall(z.object(id), z.json()));

/** The user's own layer as it is stored. Entries are checked one by one later, so that one bad entry loses nothing else. */
export const layerFields = z.object({
  backends: z.optional(entries),
  models: z.optional(entries),
  defaultModelId: z.optional(z.string()),
});

export interface SettingsEntry {
  id: string;
  [field: string]: Json;
}

/** One layer of settings: what it says and nothing else. */
export interface SettingsLayer {
  backends: readonly SettingsEntry[];
  models: readonly SettingsEntry[];
  defaultModelId?: string;
  locked: readonly string[];
}

export const emptyLayer: SettingsLayer = { backends: [], models: [], locked: [] };
