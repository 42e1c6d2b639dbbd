// Reading and changing the settings, for the settings page. Answered by `server/answers/settings-answers.ts`.
import * as z from 'zod/mini';
import type { Backend, Model } from '../../model/backend';
import type { Preferences, Prompt } from '../../model/preferences';

const entries = z.exactOptional(z.record(z.string(), z.nullable(z.record(z.string(), z.json()))));

export const settingsOperations = [
  /** Answers a `SettingsView`: everything that holds now. Every change is told by the state of `beside.watch`. */
  z.object({ type: z.literal('beside.settings.read'), params: z.object({}) }),
  /** Changes the user's own settings field by field; null removes. Answers `{}`, or a fault with status 400 and nothing changed. */
  z.object({
    type: z.literal('beside.settings.save'),
    params: z.object({
      change: z.strictObject({
        backends: entries,
        models: entries,
        prompts: entries,
        preferences: entries,
        defaultModelId: z.exactOptional(z.nullable(z.string())),
      }),
    }),
  }),
  /** Answers `{ text }`: the user's own settings as a file, without anything secret. */
  z.object({ type: z.literal('beside.settings.export'), params: z.object({}) }),
  /** Adds what such a file holds. Answers `{ sentence }`, or a fault with status 400 and nothing changed. */
  z.object({
    type: z.literal('beside.settings.import'),
    params: z.object({ text: z.string().check(z.maxLength(1_000_000)) }),
  }),
] as const;

/** What the settings page shows. No secret is in it: keys live apart from the settings. */
export interface SettingsView {
  /** Those that may be asked; Reader last. */
  backends: Backend[];
  disabledBackends: Backend[];
  /** As they were written: a list of a server (`models: listed`) is one of them. */
  models: Model[];
  prompts: Prompt[];
  preferences: Preferences;
  /** The part of the privacy lists that the organisation set. */
  organisation: Preferences['privacy'];
  defaultModelId: string;
  problems: string[];
  /** By path, such as `models.fast.label`: which layer set it. What is not named is a default. */
  layers: Record<string, 'default' | 'team' | 'user' | 'policy'>;
  /** Paths that the organisation locked; what a policy set is locked as well (`settings/merge-layers.ts`, `isPathLocked`). */
  locked: string[];
}
