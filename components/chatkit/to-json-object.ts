// What a host passes as data is sent as JSON; used where the element's methods meet the wire.
import type { JsonObject } from '../../lib/chatkit/items';
import { parseJson } from '../../lib/wire/json';

/** The value as JSON keeps it: functions and `undefined` fall away; `{}` when it is no object. Throws on a cycle. */
export function toJsonObject(value: Record<string, unknown> | undefined): JsonObject {
  const parsed = parseJson(JSON.stringify(value ?? {}));
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return {};
  return Array.isArray(parsed.value) ? {} : parsed.value;
}
