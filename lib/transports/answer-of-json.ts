// Finds the answer in one JSON value; used by `json.ts`, and by `sse.ts` where a server answers in one piece.
import type { ReplyMapping } from '../model/backend';
import type { Json } from '../shared/json';
import { hasAny, readText } from './paths';

/** Where servers put an answer, the more telling names first. */
export const answerPaths = [
  'response',
  'answer',
  'reply',
  'text',
  'message.content',
  'message.text',
  'message',
  'content',
  'content[0].text',
  'output_text',
  'output',
  'result',
  'choices[0].message.content',
  'choices[0].text',
  'data.response',
  'data.text',
  'data',
];

export const errorPaths = ['error', 'errors'];

/** What a whole JSON answer says: its text, an error the server reports, or nothing that can be found. A bare string is the answer. */
export function answerOfJson(
  value: Json,
  mapping: Pick<ReplyMapping, 'text' | 'error'>,
): { type: 'text'; text: string } | { type: 'error' } | { type: 'nothing' } {
  if (typeof value === 'string') return { type: 'text', text: value };
  const text = readText(value, mapping.text);
  if (text) return { type: 'text', text };
  if (hasAny(value, mapping.error ?? errorPaths)) return { type: 'error' };
  return text === undefined ? { type: 'nothing' } : { type: 'text', text };
}
