// What one server-sent event of an unknown server means: text, end, error or nothing; used by `sse.ts`.
import type { ReplyMapping } from '../model/backend';
import type { Json } from '../shared/json';
import { parseJson } from '../wire/json';
import type { SseEvent } from '../wire/sse-event';
import { errorPaths } from './answer-of-json';
import { hasAny, matchesCondition, readText } from './paths';

export type Meaning =
  | { type: 'text'; text: string; ends: boolean }
  | { type: 'end' }
  | { type: 'error' }
  /** Broken JSON in a stream of JSON tokens. */
  | { type: 'broken' }
  | { type: 'nothing' };

/** Names of an event, in its `event:` field or as `type` or `event` in its JSON. */
const errorNames = new Set(['error', 'exception']);
const endNames = new Set(['done', 'end', 'complete', 'completed', 'finish', 'finished', 'close']);
const silentNames = new Set([
  'ping',
  'heartbeat',
  'keepalive',
  'keep-alive',
  'metadata',
  'session',
  'start',
  'open',
  'status',
  'usage',
]);

const nothing: Meaning = { type: 'nothing' };

/**
 * Reads the events of one reply in order. The first payload that yields text decides whether tokens are JSON (an object with
 * a text where the mapping looks, or a JSON string) or raw. In a raw stream every payload is text, whatever it looks like; a raw
 * payload among JSON strings or objects is text too. Objects without a text, before the first text or among JSON tokens, say
 * nothing (a session id, statistics).
 */
export function createPayloadReader(mapping: ReplyMapping): (event: SseEvent) => Meaning {
  const deltaPaths = mapping.delta ?? [];
  const endText = mapping.end ?? '[DONE]';
  let tokens: 'unknown' | 'json' | 'raw' = 'unknown';
  /** The answer so far, as long as all of it came by delta paths: a server may repeat the whole at the end. */
  let fromDeltas: string | undefined = '';

  function readRaw(data: string): Meaning {
    if (data.trim() !== '') tokens = 'raw';
    return { type: 'text', text: data, ends: false };
  }

  function readObject(value: Json): Meaning {
    const name = readText(value, ['type', 'event'])?.toLowerCase() ?? '';
    if (errorNames.has(name) || hasAny(value, mapping.error ?? errorPaths))
      return { type: 'error' };
    const ends =
      matchesCondition(value, endText) ||
      endNames.has(name) ||
      matchesCondition(value, 'done=true') ||
      matchesCondition(value, 'finished=true');
    const text = silentNames.has(name) ? undefined : takeText(value);
    if (text === undefined) return ends ? { type: 'end' } : nothing;
    tokens = 'json';
    return { type: 'text', text, ends };
  }

  function takeText(value: Json): string | undefined {
    const delta = readText(value, deltaPaths);
    if (delta !== undefined) {
      if (fromDeltas !== undefined) fromDeltas += delta;
      return delta;
    }
    const whole = readText(value, mapping.text);
    if (whole === undefined) return undefined;
    if (fromDeltas && whole.startsWith(fromDeltas)) {
      const rest = whole.slice(fromDeltas.length);
      fromDeltas = whole;
      return rest;
    }
    fromDeltas = undefined;
    return whole;
  }

  return ({ type, data, continues }) => {
    const name = type.toLowerCase();
    if (errorNames.has(name)) return { type: 'error' };
    if (silentNames.has(name)) return nothing;
    if (continues) return readRaw(data);
    if (data === endText) return { type: 'end' };
    const looksJson = tokens !== 'raw' && /^\s*[[{"]/.test(data);
    const parsed = looksJson ? parseJson(data) : undefined;
    if (endNames.has(name)) {
      const meaning = parsed?.ok ? readObject(parsed.value) : nothing;
      return meaning.type === 'text' ? { ...meaning, ends: true } : { type: 'end' };
    }
    if (parsed === undefined) return readRaw(data);
    if (!parsed.ok)
      return tokens === 'json' && /^\s*\{/.test(data) ? { type: 'broken' } : readRaw(data);
    if (typeof parsed.value === 'string') {
      tokens = 'json';
      return { type: 'text', text: parsed.value, ends: false };
    }
    const meaning = readObject(parsed.value);
    const isMark = Array.isArray(parsed.value) && meaning.type === 'nothing';
    return isMark ? readRaw(data) : meaning;
  };
}
