// The values of the settings form as they are typed, and back: by the fields that a transport declares. Used by `backend-editor.tsx`.
import type { BackendFields } from '../../../lib/model/backend-check';
import type { Backend } from '../../../lib/model/backend';
import type { Json } from '../../../lib/shared/json';
import { fail, ok, type Result } from '../../../lib/shared/result';
import { isSameJson } from '../../../lib/shared/same-json';
import type { Field } from '../../../lib/transports/transport';
import { parseJson } from '../../../lib/wire/json';

/** A name and its value: of a header, or of a query. */
export type Pair = readonly [name: string, value: string];
export type Draft = string | boolean | readonly Pair[];
export type Drafts = Readonly<Record<string, Draft>>;

const sentences = {
  json: 'This is not JSON. Text stands in double quotes, and no comma follows the last entry.',
  number: 'This must be a whole number.',
  required: 'This must not be empty.',
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(backend: Backend, name: string): unknown {
  return name
    .split('.')
    .reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), backend);
}

function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function toDraft(field: Field, backend: Backend): Draft {
  const value = valueAt(backend, field.name);
  // A user id is a word or an object with one.
  if (field.name === 'userId') return isRecord(value) ? 'fixed' : toText(value);
  if (field.type === 'boolean') return value === true;
  if (field.type === 'pairs')
    return isRecord(value)
      ? Object.entries(value).map(([name, text]): Pair => [name, toText(text)])
      : [];
  if (field.type === 'lines') return Array.isArray(value) ? value.map(toText).join('\n') : '';
  if (field.type === 'json') return value === undefined ? '' : JSON.stringify(value, null, 2);
  if (field.type === 'select' && field.name.startsWith('redact.'))
    return value === undefined
      ? backend.class === 'local'
        ? 'off'
        : 'placeholder'
      : toText(value);
  return toText(value);
}

/** What the form shows at first, by the name of each field. */
export function toDrafts(fields: readonly Field[], backend: Backend): Drafts {
  return Object.fromEntries(fields.map((field) => [field.name, toDraft(field, backend)]));
}

/** The value to save; null for one that is left empty, which then has its default. */
function toValue(field: Field, draft: Draft): Result<Json, string> {
  if (typeof draft === 'boolean') return ok(draft);
  if (typeof draft !== 'string')
    return ok(Object.fromEntries(draft.filter(([name]) => name.trim() !== '')));
  const text = draft.trim();
  if (text === '') return field.required ? fail(sentences.required) : ok(null);
  if (field.type === 'number')
    return /^\d+$/u.test(text) ? ok(Number(text)) : fail(sentences.number);
  if (field.type === 'lines')
    return ok(
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    );
  if (field.type !== 'json') return ok(text);
  const parsed = parseJson(text);
  return parsed.ok ? parsed : fail(sentences.json);
}

/** Whether the form shows this field, by what is chosen in another. */
export function isShown({ when }: Field, drafts: Drafts): boolean {
  if (!when) return true;
  const chosen = drafts[when.name];
  return typeof chosen === 'string' && when.is.includes(chosen);
}

function setAt(fields: BackendFields, name: string, value: Json): void {
  const steps = name.split('.');
  const last = steps.pop() ?? name;
  let at: { [key: string]: Json } = fields;
  for (const step of steps) {
    const next = at[step];
    const inner = isRecord(next) ? next : {};
    at[step] = inner;
    at = inner;
  }
  at[last] = value;
}

/** What is not there cannot be said to be empty inside of what is replaced whole. */
function withoutNulls(value: Json): Json {
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== null)
      .map(([key, part]) => [key, withoutNulls(part)]),
  );
}

/**
 * The change that these drafts make to a backend, its changed fields alone; or what is wrong, by the name of the field. A session
 * is replaced whole, since its fields depend on its type.
 */
export function toChange(
  fields: readonly Field[],
  before: Drafts,
  after: Drafts,
  backend: Backend,
): Result<BackendFields, Record<string, string>> {
  const change: BackendFields = {};
  const session: BackendFields = {};
  const problems: Record<string, string> = {};
  let isSessionChanged = false;
  for (const field of fields) {
    const draft = after[field.name];
    if (draft === undefined || !isShown(field, after)) continue;
    const isSession = field.name.startsWith('session.');
    const isChanged = !isSameJson(before[field.name], draft);
    if (!isChanged && !isSession) continue;
    const value = toValue(field, draft);
    if (!value.ok) problems[field.name] = value.fault;
    else if (isSession) {
      setAt(session, field.name, value.value);
      isSessionChanged ||= isChanged;
    } else if (field.name === 'userId' && draft === 'fixed') {
      const id = after['userId.fixed'];
      change['userId'] = { fixed: typeof id === 'string' ? id : '' };
    } else if (field.name === 'userId.fixed') change['userId'] = { fixed: value.value };
    else setAt(change, field.name, value.value);
  }
  if (isSessionChanged) {
    const whole = withoutNulls(session['session'] ?? {});
    const type = after['session.type'];
    const secretId =
      backend.session.type === 'secret' ? backend.session.secretId : `key-${backend.id}`;
    change['session'] =
      type === 'none'
        ? { type: 'none' }
        : type === 'secret' && isRecord(whole)
          ? { ...whole, secretId }
          : whole;
    if (type !== 'none' && isRecord(change['session'])) {
      // A place without a name is no place: then the default of the pattern holds.
      const place = change['session']['place'];
      if (isRecord(place) && !('name' in place && 'in' in place)) delete change['session']['place'];
    }
  }
  return Object.keys(problems).length > 0 ? fail(problems) : ok(change);
}
