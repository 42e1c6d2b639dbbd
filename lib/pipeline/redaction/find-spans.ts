// Finds what must not leave: in windows, with a pause between them, so that no text holds up the thread. Called by `redact-request.ts`.
import type { OwnRules } from '../../model/redaction';
import { compileRule } from '../../model/rule-pattern';
import { literalPattern } from './placeholders';
import { withoutEscapes } from './without-escapes';
import { patterns, type Pattern, type RedactionClass } from './patterns';

export type SpanClass = RedactionClass | 'LITERAL';

/** `end` is exclusive. Spans of one text never overlap and come in order. */
export interface Span {
  start: number;
  end: number;
  class: SpanClass;
  /** What is hidden, where it is not the text as it stands. */
  value?: string;
}

export const noOwnRules: OwnRules = { names: [], rules: [] };

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** Whole words only, in any case. */
function wordPattern(name: RedactionClass, source: string): Pattern {
  return {
    class: name,
    regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu'),
  };
}

function toPatterns({ names, rules }: OwnRules): Pattern[] {
  const own: Pattern[] = [];
  const listed = names.map((name) => name.trim()).filter(Boolean);
  if (listed.length > 0)
    own.push(
      wordPattern(
        'NAME',
        listed
          .toSorted((a, b) => b.length - a.length)
          .map(quote)
          .join('|'),
      ),
    );
  for (const rule of rules) {
    const compiled = compileRule(rule);
    if (compiled.ok) own.push({ class: 'RULE', regex: compiled.value });
  }
  return own;
}

const windowSize = 16_384;
const usualReach = 400;
const lookBehind = 64;

/** Spans that begin in the window from `from`, of one pattern. */
function* inWindow(text: string, from: number, pattern: Pattern): Generator<Span> {
  const start = Math.max(0, from - lookBehind);
  const until = from + windowSize;
  const part = text.slice(start, until + (pattern.reach ?? usualReach));
  const regex = new RegExp(pattern.regex);
  regex.lastIndex = from - start;
  for (let found = regex.exec(part); found; found = regex.exec(part)) {
    const at = start + found.index;
    if (at >= until) return;
    const [match] = found;
    const before = part.slice(Math.max(0, found.index - 16), found.index);
    const length = pattern.accept ? pattern.accept(match, before) : match.length;
    if (length > 0) yield { start: at, end: at + length, class: pattern.class };
    // What was refused may hold the value a little further on.
    if (length === 0) regex.lastIndex = found.index + Math.max(1, leadOf(match));
    else regex.lastIndex = found.index + length;
  }
}

/** The first word of what was refused: the next try begins after it. */
function leadOf(match: string): number {
  return /^[\p{L}\p{N}:]+/u.exec(match)?.[0].length ?? 1;
}

/** The class that comes first in the list wins where two overlap; what it does not cover of the other is hidden with it. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end) {
      // Of two that are one, the longer keeps its value; what both only share is no value of either.
      if (span.end > last.end) delete last.value;
      last.end = Math.max(last.end, span.end);
    } else merged.push({ ...span });
  }
  return merged;
}

export interface FindSpansOptions {
  own: OwnRules;
  /** Classes that are switched off: what only they would hide is not found. */
  skip?: ReadonlySet<string>;
  /** Awaited between windows: gives the thread away when its slice is over. */
  pause?: () => Promise<void> | undefined;
}

/**
 * Every span of this text. Linear in its length. Markdown writes `a\_b` for `a_b`: what stands behind such escapes is found as well,
 * and its `value` is without them.
 */
export async function findSpans(text: string, options: FindSpansOptions): Promise<Span[]> {
  const spans = await findPlain(text, options);
  const plain = withoutEscapes(text);
  if (!plain) return merge(spans);
  for (const { start, end, class: name } of await findPlain(plain.text, options)) {
    const found = { start: plain.placeOf(start), end: plain.placeOf(end - 1) + 1, class: name };
    const value = plain.text.slice(start, end);
    spans.push(name === 'LITERAL' ? found : { ...found, value });
  }
  return merge(spans);
}

async function findPlain(text: string, { own, skip, pause }: FindSpansOptions): Promise<Span[]> {
  const wanted = [...patterns, ...toPatterns(own)].filter((one) => !skip?.has(one.class));
  const spans: Span[] = [];
  for (const { index, 0: match } of text.matchAll(literalPattern))
    spans.push({ start: index, end: index + match.length, class: 'LITERAL' });
  for (let from = 0; from < text.length; from += windowSize) {
    for (const pattern of wanted) {
      spans.push(...inWindow(text, from, pattern));
      const paused = pause?.();
      // oxlint-disable-next-line no-await-in-loop -- the point of it
      if (paused) await paused;
    }
  }
  return spans;
}
