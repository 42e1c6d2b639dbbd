// One readable sentence about a field that does not fit the schema. Called by `team-file.ts` and `effective.ts`.
import en from 'zod/v4/locales/en.js';
import * as z from 'zod/mini';

// Without it, what we have no words of our own for would say nothing but "Invalid input".
z.config(en());

type Issue = z.core.$ZodIssue;

const words: Record<string, string> = {
  array: 'a list',
  object: 'an object',
  record: 'an object',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

/** `backends[0].url`, as a person would point at it. */
function toField(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function oneOf(values: readonly unknown[]): string {
  const quoted = values.map((value) => (typeof value === 'string' ? `"${value}"` : String(value)));
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2
    ? `must be ${last}`
    : `must be ${quoted.slice(0, -1).join(', ')} or ${last}`;
}

/** The issue inside the alternative that got furthest: what the writer most likely meant. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
  if (!inner || inner.path.length === 0) return issue;
  return deepest({ ...inner, path: [...issue.path, ...inner.path] });
}

function explain(issue: Issue, isMissing: boolean): string {
  // Our own words, written in the schema, begin so; those of the library do not.
  if (issue.code === 'custom' || /^(must|is) /u.test(issue.message)) return issue.message;
  if (isMissing) return 'is missing';
  if (issue.code === 'invalid_type') return `must be ${words[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return oneOf(issue.values);
  if (issue.code !== 'invalid_union')
    return `has a value that Beside cannot use (${issue.message})`;
  return 'options' in issue && Array.isArray(issue.options)
    ? oneOf(issue.options)
    : 'has a form that Beside does not know';
}

/** The field and what is wrong with it, for example `The field "backends[0].kind" must be "json" or "sse"`. Quotes no value. */
export function explainIssue(issue: Issue, input: unknown): { field: string; sentence: string } {
  const inner = deepest(issue);
  if (inner.code === 'unrecognized_keys') {
    const field = toField([...inner.path, inner.keys[0] ?? '']);
    return { field, sentence: `The field "${field}" is not one that Beside knows` };
  }
  const field = toField(inner.path);
  const subject = field === '' ? 'What it holds' : `The field "${field}"`;
  const isMissing = inner.path.length > 0 && valueAt(input, inner.path) === undefined;
  return { field, sentence: `${subject} ${explain(inner, isMissing)}` };
}
