// Exhaustiveness at the end of a switch; used by every layer.

/** Fails to compile when a case is missing, and throws (a bug) if one arrives at run time anyway. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
