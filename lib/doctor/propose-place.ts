// Where the answer stands in what a server said, when the settings name another place. Used by `judge.ts`.
import type { BackendFields } from '../model/backend-check';
import type { Backend } from '../model/backend';
import { findText, findTextOfMany } from '../detect/find-text';
import type { Json } from '../shared/json';
import { parseJson } from '../wire/json';
import type { Observed } from './observe-io';

/** The JSON of each event or frame, as far as it was kept. */
function valuesIn(said: string): Json[] {
  return said.split('\n').flatMap((line) => {
    const parsed = parseJson(line.replace(/^data:\s*/u, ''));
    return parsed.ok && typeof parsed.value === 'object' ? [parsed.value] : [];
  });
}

/** The place and the change that uses it, before the places that are set already; nothing where no text was found. */
export function proposePlace(
  { mapping, kind }: Backend,
  { said }: Observed,
): { path: string; fields: BackendFields } | undefined {
  const whole = parseJson(said.trim());
  if (whole.ok && kind !== 'websocket') {
    const path = findText(whole.value);
    return path === undefined
      ? undefined
      : { path, fields: { mapping: { reply: { text: [path, ...mapping.reply.text] } } } };
  }
  const values = valuesIn(said);
  const path = findTextOfMany(values);
  if (path === undefined) return undefined;
  // Frames that hold a whole answer each are few; tokens are many.
  const name = kind === 'websocket' && values.length <= 2 ? 'text' : 'delta';
  const before = mapping.reply[name] ?? [];
  return { path, fields: { mapping: { reply: { [name]: [path, ...before] } } } };
}
