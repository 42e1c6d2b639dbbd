// The return type of functions that can fail on input: a value or a reason, never an exception.

export type Result<T, E> = { ok: true; value: T } | { ok: false; fault: E };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail<E>(fault: E): { ok: false; fault: E } {
  return { ok: false, fault };
}
