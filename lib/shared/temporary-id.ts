// Ids of temporary threads: every part of Beside can tell by them that nothing may be stored.

const prefix = 'thr_tmp';

export function isTemporary(threadId: string): boolean {
  return threadId.startsWith(prefix);
}

/** The id of a temporary thread, made from a fresh id. */
export function toTemporaryId(threadId: string): string {
  return threadId.replace(/^thr_?/u, prefix);
}
