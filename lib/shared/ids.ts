// Identifiers whose prefix tells their kind, as ChatKit's do (`thr_`, `msg_`).

export type IdPrefix =
  | 'thr'
  | 'msg'
  | 'wf'
  | 'tc'
  | 'atc'
  | 'turn'
  | 'rcpt'
  | 'req'
  | 'ses'
  | 'usr'
  | 'shcx'
  | 'prompt'
  | 'rule'
  | 'model';

/** A new random id, `<prefix>_` and 24 hex digits: unique without asking the store, never reused. */
export function createId(prefix: IdPrefix): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return `${prefix}_${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
