// Fills the placeholders of a request template; called by `build-request.ts`.
import type { TransportRequest } from '../model/turn';
import type { Json } from '../shared/json';
import { fail, ok, type Result } from '../shared/result';

export type PlaceholderName = 'message' | 'history' | 'context' | 'sessionId' | 'userId' | 'model';
/** `requestId` is there for the transports whose frames can carry one. */
export type Values = Record<PlaceholderName, Json | undefined> & { requestId?: string };

/** `{{name}}`, or `{{name|text}}` where a server insists on a value that may be absent. */
const placeholder = /\{\{\s*(\w+)\s*(?:\|([^{}]*))?\}\}/g;
const placeholderAlone = /^\{\{\s*(\w+)\s*(?:\|([^{}]*))?\}\}$/;

/** History as JSON is a list of `{ role, content }`, the shape most servers read. */
export function toValues(request: TransportRequest): Values {
  return {
    message: request.message,
    history: request.history.map(({ role, text }) => ({ role, content: text })),
    context: request.context,
    sessionId: request.sessionId,
    userId: request.userId,
    model: request.model,
  };
}

/**
 * A placeholder alone in a string becomes the value itself (a list stays a list); within other text it becomes text. A value
 * that is absent drops the property or list entry that stands for it alone, and is empty within other text. What is filled in
 * is never searched for placeholders. Fails with the name of a placeholder that does not exist.
 */
export function fillTemplate(template: Json, values: Values): Result<Json, string> {
  const unknown: string[] = [];

  function valueOf(name: string, fallback: string | undefined): Json | undefined {
    if (!isPlaceholder(name, values)) {
      unknown.push(name);
      return undefined;
    }
    return values[name] ?? fallback?.trim();
  }

  function fillText(text: string): Json | undefined {
    const alone = placeholderAlone.exec(text);
    if (alone?.[1] !== undefined) return valueOf(alone[1], alone[2]);
    return text.replace(placeholder, (_match, name: string, fallback?: string) =>
      toText(valueOf(name, fallback)),
    );
  }

  function fill(part: Json): Json | undefined {
    if (typeof part === 'string') return fillText(part);
    if (Array.isArray(part)) return part.map(fill).filter((entry) => entry !== undefined);
    if (part === null || typeof part !== 'object') return part;
    const entries = Object.entries(part).map(([key, entry]) => [key, fill(entry)] as const);
    return Object.fromEntries(entries.filter(isPresent));
  }

  const filled = fill(template);
  const [name] = unknown;
  return name === undefined ? ok(filled ?? null) : fail(name);
}

function isPlaceholder(name: string, values: Values): name is PlaceholderName | 'requestId' {
  return Object.hasOwn(values, name);
}

function isPresent(entry: readonly [string, Json | undefined]): entry is readonly [string, Json] {
  return entry[1] !== undefined;
}

/** Text form: a conversation as lines `User: ...` and `Assistant: ...`, anything else that is no text as JSON. */
function toText(value: Json | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.map(toLine).join('\n');
}

function toLine(entry: Json): string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return toText(entry);
  const { role, content } = entry;
  if (typeof content !== 'string') return JSON.stringify(entry);
  return `${role === 'assistant' ? 'Assistant' : 'User'}: ${content}`;
}
