// What one frame of an unknown server means: text, the whole answer, end, error, ping or nothing; used by `websocket.ts`.
import type { ReplyMapping } from '../model/backend';
import type { Json } from '../shared/json';
import { parseJson } from '../wire/json';
import { errorPaths } from './answer-of-json';
import { hasAny, matchesCondition, readText } from './paths';

export type FrameMeaning =
  | { type: 'delta'; text: string }
  /** The whole answer: what of it was not shown yet is its rest, and the reply ends with it. */
  | { type: 'answer'; text: string }
  | { type: 'end' }
  | { type: 'error' }
  | { type: 'ping' }
  /** Says that the connection lives, and nothing of the answer. */
  | { type: 'pong' }
  | { type: 'nothing' };

/** What a frame says about itself in `type` or `event`. A name that is not here means nothing, and its text is not shown. */
const names: Record<string, FrameMeaning['type']> = {
  response: 'answer',
  answer: 'answer',
  reply: 'answer',
  message: 'answer',
  assistant: 'answer',
  token: 'delta',
  delta: 'delta',
  chunk: 'delta',
  stream: 'delta',
  text: 'delta',
  content: 'delta',
  done: 'end',
  end: 'end',
  complete: 'end',
  completed: 'end',
  finish: 'end',
  error: 'error',
  exception: 'error',
  ping: 'ping',
  heartbeat: 'ping',
  pong: 'pong',
};

/** A frame that is no JSON object is the whole answer, or a token where the mapping's `delta` paths name the frame itself (`$`). */
export function readFrame(frame: string, mapping: ReplyMapping): FrameMeaning {
  if (frame === (mapping.end ?? '[DONE]')) return { type: 'end' };
  const parsed = /^\s*[{"]/.test(frame) ? parseJson(frame) : undefined;
  const value = parsed?.ok ? parsed.value : frame;
  if (typeof value === 'string') {
    return { type: mapping.delta?.includes('$') ? 'delta' : 'answer', text: value };
  }
  return readObject(value, mapping);
}

/** The id of the question that this frame answers, where the mapping says that frames carry one. */
export function readId(frame: string, mapping: ReplyMapping): string | undefined {
  if (!mapping.id || !/^\s*\{/.test(frame)) return undefined;
  const parsed = parseJson(frame);
  return parsed.ok ? readText(parsed.value, mapping.id) : undefined;
}

/** What a whole text adds to what was said: nothing twice, and another text is a paragraph of its own. */
export function addAnswer(said: string, answer: string): string {
  if (answer.trim() === said.trim()) return '';
  return answer.startsWith(said) ? answer.slice(said.length) : `\n\n${answer}`;
}

function readObject(value: Json, mapping: ReplyMapping): FrameMeaning {
  if (matchesCondition(value, mapping.end ?? '')) return { type: 'end' };
  const name = readText(value, ['type', 'event'])?.toLowerCase();
  const type = name === undefined ? undefined : (names[name] ?? 'nothing');
  if (type === 'error' || hasAny(value, mapping.error ?? errorPaths)) return { type: 'error' };
  const delta = readText(value, mapping.delta ?? []);
  const whole = readText(value, mapping.text);
  const text = whole ?? delta;
  if (type === 'delta') return { type, text: delta ?? whole ?? '' };
  if (type === 'answer') return text === undefined ? { type: 'nothing' } : { type, text };
  if (type === 'end') return text ? { type: 'answer', text } : { type };
  if (type !== undefined) return { type };
  if (matchesCondition(value, 'done=true'))
    return text ? { type: 'answer', text } : { type: 'end' };
  if (delta !== undefined) return { type: 'delta', text: delta };
  return whole === undefined ? { type: 'nothing' } : { type: 'answer', text: whole };
}
