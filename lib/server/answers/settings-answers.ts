// Hands the settings to the settings page and takes its changes. Used by `beside-answers.ts`.
import type { BesideParams } from '../../messaging/beside-operations';
import type { SettingsView } from '../../messaging/operations/settings-operations';
import type { Fault } from '../../model/fault';
import type { Result } from '../../shared/result';
import { toAnswer, toJson, type Answers } from './answers';

/** The settings, as far as the settings page may have them. Made by `compose-settings.ts`. */
export interface SettingsDesk {
  read(): Promise<SettingsView>;
  save(change: BesideParams['beside.settings.save']['change']): Promise<Result<void, Fault>>;
  export(): Promise<string>;
  /** How many of each kind came. */
  import(
    text: string,
  ): Promise<Result<{ backends: number; models: number; prompts: number }, Fault>>;
}

export function settingsAnswers(
  desk: SettingsDesk,
): Answers<
  | 'beside.settings.read'
  | 'beside.settings.save'
  | 'beside.settings.export'
  | 'beside.settings.import'
> {
  return {
    'beside.settings.read': async () => toJson(await desk.read()),
    'beside.settings.save': async ({ change }) => toAnswer(await desk.save(change)),
    'beside.settings.export': async () => toJson({ text: await desk.export() }),
    'beside.settings.import': async ({ text }) =>
      toAnswer(await desk.import(text), (counts) => counts),
  };
}
