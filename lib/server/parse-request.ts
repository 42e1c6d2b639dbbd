// The server's door: text from a panel becomes an operation or a refusal. Called by `chatkit-server.ts`.
import * as z from 'zod/mini';
import { operation, type Operation } from '../chatkit/operations';
import { besideOperation, type BesideOperation } from '../messaging/beside-operations';
import { fail, ok, type Result } from '../shared/result';
import { parseJson } from '../wire/json';
import { refusals, type Refusal } from './refusal';

/** UTF-16 units: a long page and a long question fit many times over. */
const maxBody = 8 * 1024 * 1024;

const envelope = z.object({ type: z.string() });

/** Unknown keys are ignored; an unknown type, a missing field or a body that is too large is refused. */
export function parseRequest(body: string): Result<Operation | BesideOperation, Refusal> {
  const json = parseJson(body, maxBody);
  if (!json.ok) return fail(json.fault === 'too-large' ? refusals.tooLarge : refusals.unreadable);
  const head = envelope.safeParse(json.value);
  if (!head.success) return fail(refusals.unreadable);
  const parsed = head.data.type.startsWith('beside.')
    ? besideOperation.safeParse(json.value)
    : operation.safeParse(json.value);
  return parsed.success ? ok(parsed.data) : fail(refusals.unreadable);
}
