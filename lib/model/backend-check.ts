// What was found out about a server, by reading and by testing it. Made by `detect` and `doctor`, shown by the settings page.
import type { Json } from '../shared/json';

/** Fields of a backend as the settings write them down (`kind`, `url`, `mapping`, ...). */
export type BackendFields = { [field: string]: Json };

/** What a server seems to speak. */
export interface Finding {
  /** What to set; `kind` and `url` always among them. */
  fields: BackendFields;
  /** One sentence: what it is, and by what it was told. */
  sentence: string;
  /** The server itself said so; otherwise it is the best guess. */
  isCertain: boolean;
  /** The models it lists, where it lists any. */
  models: string[];
}

export type CheckStepName =
  | 'permission'
  | 'reachability'
  | 'cors'
  | 'origin'
  | 'session'
  | 'headers'
  | 'first-byte'
  | 'stream'
  | 'answer';

/** The steps of a connection test, in the order in which a message meets them. */
export const checkStepNames: readonly CheckStepName[] = [
  'permission',
  'reachability',
  'cors',
  'origin',
  'session',
  'headers',
  'first-byte',
  'stream',
  'answer',
];

export interface CheckStep {
  step: CheckStepName;
  verdict: 'pass' | 'fail' | 'skip';
  /** One plain sentence: what was found. */
  sentence: string;
  /** What to do now, where something is to be done. */
  advice?: string;
  /** Exact lines to put somewhere: a header, a command, a setting of the server. */
  copy?: { label: string; text: string }[];
  /** A click that asks the browser for access to these origins mends it. */
  allow?: string[];
  /** Settings that would mend it. */
  use?: { label: string; fields: BackendFields };
}

/** One step, on its way to the settings page. */
export interface CheckEvent {
  type: 'check';
  step: CheckStep;
}
