// Compares JSON values without writing them out: the text of a long answer is compared as it stands. Used by the element's items, the settings' drafts and the refresh from a ChatKit server.

/** Whether two values mean the same JSON: the order of fields and fields that are undefined make no difference. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((one, index) => isSameJson(one, b[index]));
  }
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  const names = new Set([...left.keys(), ...right.keys()]);
  return [...names].every((name) => isSameJson(left.get(name), right.get(name)));
}
