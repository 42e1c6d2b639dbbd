// An expected failure, as plain JSON: it crosses ports and survives a worker restart. Every layer above reads this table.

export type FaultCode =
  | 'permission-missing'
  | 'backend-unreachable'
  | 'backend-timeout'
  | 'backend-refused'
  | 'sign-in-needed'
  | 'not-found'
  | 'rate-limited'
  | 'backend-error'
  | 'redirected'
  | 'wrong-content-type'
  | 'bad-reply'
  | 'empty-reply'
  | 'reply-too-large'
  | 'reply-cut-short'
  | 'reported-by-backend'
  | 'not-configured'
  | 'switched-off'
  | 'not-supported'
  | 'settings-invalid'
  | 'page-unreadable'
  | 'step-failed'
  | 'socket-closed'
  | 'interrupted'
  | 'internal';

/** What a click beside an error does. Minted by our background alone; never read from a remote server. */
export type Remedy =
  | { type: 'allow-access'; origins: string[]; label: 'Allow access' }
  | { type: 'sign-in'; backendId: string; label: 'Sign in' }
  | { type: 'open-settings'; backendId?: string; label: 'Settings' }
  /** Sends the last message to a less private backend: this once, or from now on. `label` names it. */
  | { type: 'ask-instead'; threadId: string; backendId: string; remember: boolean; label: string };

export interface Fault {
  code: FaultCode;
  /** One plain sentence for the user: who, what, what to do now. Holds no prompt, no page text, no key, no raw body. */
  message: string;
  backendId?: string;
  /** HTTP status, where there was one. */
  status?: number;
  /** Milliseconds the server asked us to wait, from Retry-After. */
  retryAfterMs?: number;
  requestId?: string;
  /** The one that most likely helps first. */
  remedies?: Remedy[];
}

interface FaultTraits {
  /** Whether Retry can help without any change by the user. */
  retry: boolean;
  /** Whether the next backend of the route is asked, as long as no visible word has arrived. */
  movesOn: boolean;
}

/** Per code: does Retry help, and does the route move on. 401 and 403 (`sign-in-needed`) stop on purpose. */
export const faultTable: Record<FaultCode, FaultTraits> = {
  'permission-missing': { retry: true, movesOn: false },
  'backend-unreachable': { retry: true, movesOn: true },
  'backend-timeout': { retry: true, movesOn: true },
  'backend-refused': { retry: true, movesOn: false },
  'sign-in-needed': { retry: true, movesOn: false },
  'not-found': { retry: true, movesOn: false },
  'rate-limited': { retry: true, movesOn: true },
  'backend-error': { retry: true, movesOn: true },
  redirected: { retry: false, movesOn: false },
  'wrong-content-type': { retry: true, movesOn: true },
  'bad-reply': { retry: true, movesOn: true },
  'empty-reply': { retry: true, movesOn: true },
  'reply-too-large': { retry: true, movesOn: true },
  'reply-cut-short': { retry: true, movesOn: true },
  'reported-by-backend': { retry: true, movesOn: true },
  'not-configured': { retry: false, movesOn: false },
  'switched-off': { retry: false, movesOn: true },
  'not-supported': { retry: false, movesOn: false },
  'settings-invalid': { retry: false, movesOn: false },
  'page-unreadable': { retry: true, movesOn: false },
  'step-failed': { retry: true, movesOn: false },
  'socket-closed': { retry: true, movesOn: true },
  interrupted: { retry: true, movesOn: false },
  internal: { retry: true, movesOn: false },
};
