// What the background tells every panel and settings page by itself, and the words of it. Sent by `server/watch-hub.ts`.
import type { Preferences, Prompt } from '../model/preferences';

export type StatusWord = 'idle' | 'waiting' | 'custom' | 'openai' | 'reader' | 'error';

/** What stands in the status line: `data-backend-status`, `data-backend-id` and the words a person reads. */
export interface BackendStatus {
  word: StatusWord;
  backendId: string;
  text: string;
}

export interface ModelChoice {
  id: string;
  label: string;
  description?: string;
  /** Why it cannot be chosen now; it is shown all the same. */
  disabledBecause?: 'not-set-up' | 'switched-off';
  /** MIME types and patterns of the files that can be sent to its first backend; empty where it takes none. */
  accepts: string[];
  /** A backend of its route turns speech into text. */
  dictation?: true;
  /** Origins that the first backend of its route needs, for the permission button. */
  origins: string[];
}

/** A backend that the user has to open: by a key, or by signing in. */
export interface OpenerNeed {
  backendId: string;
  label: string;
  type: 'key' | 'sign-in';
}

/** Something less private that the user allowed for good. */
export interface AllowedFallback {
  modelId: string;
  model: string;
  backendId: string;
  backend: string;
}

/** Under an answer, small and grey: who answered, how long it took, and why not the first choice. */
export interface ItemNote {
  item_id: string;
  /** For example `Team backend · 2.1 s`. */
  text: string;
  because?: string;
  /** What was not sent to it, in sentences. */
  remarks?: string[];
  state?: 'stopped' | 'interrupted' | 'failed';
}

/** A thread whose deletion can still be taken back. */
export interface DeletedThread {
  id: string;
  title?: string;
  /** When it is gone for good, in milliseconds since 1970. */
  until: number;
}

export type PanelEvent =
  | {
      type: 'state';
      models: ModelChoice[];
      defaultModelId: string;
      /** Plain sentences about settings that could not be read (`team.json` names its field). */
      problems: string[];
      /** Absent where no backend needs one. */
      openers?: OpenerNeed[];
      /** Absent where nothing was. */
      allowed?: AllowedFallback[];
      /** Nothing but Reader is set up: the panel shows the one line "Connect a backend". */
      firstRun: boolean;
      preferences: Preferences;
      prompts: Prompt[];
    }
  | { type: 'status'; threadId: string; status: BackendStatus }
  | { type: 'note'; threadId: string; note: ItemNote }
  /** Backends whose permission the user has withdrawn, as long as it is. */
  | { type: 'withdrawn'; backends: { id: string; label: string; origins: string[] }[] }
  /** Every deletion that can be taken back now. */
  | { type: 'deleted'; threads: DeletedThread[] };
