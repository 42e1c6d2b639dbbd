// The only JSON.parse of the extension: text from outside becomes a value or a reason, never an exception.
import type { Json } from '../shared/json';
import { fail, ok, type Result } from '../shared/result';

export type JsonProblem = 'too-large' | 'not-json';

const defaultMaxLength = 16 * 1024 * 1024;

/** Parses JSON of at most `maxLength` UTF-16 units. The reason for a failure holds nothing of the text. */
export function parseJson(text: string, maxLength = defaultMaxLength): Result<Json, JsonProblem> {
  if (text.length > maxLength) return fail('too-large');
  try {
    const value: Json = JSON.parse(text);
    return ok(value);
  } catch {
    return fail('not-json');
  }
}
