// What a user's own redaction rule may look for: a pattern that ends soon on any text. Called by settings (to refuse) and redaction (to search).
import { fail, ok, type Result } from '../shared/result';
import type { RedactionRule } from './preferences';

const maxPatternLength = 500;
/** An open repeat (`*`, `+`, `{2,}`) goes on for at most so many characters. */
const openRepeat = 64;
/** Ways to try at one place of a text: two open repeats in a row, not three. */
const maxWays = 5_000;
/** Texts are searched in windows that overlap by so many characters. */
const maxReach = 400;

const sentences = {
  empty: 'must not be empty',
  long: `must not be longer than ${maxPatternLength} characters`,
  broken: 'is not a regular expression that the browser understands',
  flags: 'must be some of the letters i, m, s and u, each once',
  matchesNothing: 'must not match an empty text',
  reference: 'must not refer back to what a group found',
  reach: `could match more than ${maxReach} characters: count the repeats, for example {1,20}`,
  slow: 'repeats too much, so that it could take for ever: count the repeats, for example {1,20}',
};

interface Scanned {
  /** The same pattern, with every open repeat counted. */
  source: string;
  ways: number;
  /** The longest text that it can match. */
  reach: number;
}

/** One character, class or escape that is matched as a whole. */
const atom =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S]/uy;
const groupStart = /\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/uy;
const repeat = /(?:\*|\+|\?|\{(\d+)(,(\d*))?\})(\?)?/uy;

function take(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = at;
  return sticky.exec(source);
}

function boundsOf([text, from, comma, to]: RegExpExecArray): { least: number; most: number } {
  if (text.startsWith('*')) return { least: 0, most: openRepeat };
  if (text.startsWith('+')) return { least: 1, most: openRepeat };
  if (text.startsWith('?')) return { least: 0, most: 1 };
  const least = Number(from);
  if (comma === undefined) return { least, most: least };
  return { least, most: to === '' || to === undefined ? least + openRepeat : Number(to) };
}

/** Ways to match `inner` between `least` and `most` times. */
function waysOf(inner: number, { least, most }: { least: number; most: number }): number {
  return Math.max(1, most - least + 1) * inner ** Math.max(1, most);
}

/** Reads a pattern that the browser has accepted, from `at` to the end of its group. */
function scan(source: string, at: number): Scanned & { end: number } {
  let written = '';
  let index = at;
  let ways = 0;
  let reach = 0;
  let branch = { ways: 1, reach: 0 };
  while (index < source.length && source[index] !== ')') {
    if (source[index] === '|') {
      ways += branch.ways;
      reach = Math.max(reach, branch.reach);
      branch = { ways: 1, reach: 0 };
      written += '|';
      index += 1;
      continue;
    }
    let inner = { ways: 1, reach: 1 };
    const group = take(groupStart, source, index);
    if (group) {
      const body = scan(source, index + group[0].length);
      written += `${group[0]}${body.source})`;
      inner = body;
      index = body.end + 1;
    } else {
      const [one = ''] = take(atom, source, index) ?? [];
      written += one;
      index += one.length;
    }
    const times = take(repeat, source, index);
    if (times) {
      const bounds = boundsOf(times);
      const isCounted = bounds.least === bounds.most;
      written += isCounted
        ? `{${bounds.least}}`
        : `{${bounds.least},${bounds.most}}${times[4] ?? ''}`;
      inner = { ways: waysOf(inner.ways, bounds), reach: inner.reach * bounds.most };
      index += times[0].length;
    }
    branch = { ways: branch.ways * inner.ways, reach: branch.reach + inner.reach };
  }
  return {
    source: written,
    ways: ways + branch.ways,
    reach: Math.max(reach, branch.reach),
    end: index,
  };
}

function plainSource(pattern: string): string {
  const quoted = pattern.trim().replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const source = quoted.replace(/#/gu, String.raw`\d`).replace(/@/gu, String.raw`\p{L}`);
  return `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`;
}

function compileExpression(pattern: string, flags: string): Result<RegExp, string> {
  if (!/^[imsu]*$/u.test(flags) || new Set(flags).size < flags.length) return fail(sentences.flags);
  try {
    const written = new RegExp(pattern, flags);
    if (written.test('')) return fail(sentences.matchesNothing);
    if (/\\[1-9]|\\k</u.test(pattern)) return fail(sentences.reference);
    const { source, ways, reach } = scan(pattern, 0);
    if (reach > maxReach) return fail(sentences.reach);
    if (!(ways <= maxWays)) return fail(sentences.slow);
    return ok(new RegExp(source, `${flags}g`));
  } catch {
    return fail(sentences.broken);
  }
}

/**
 * The global expression that finds what this rule hides, or what is wrong with it, as the end of a sentence. A match is looked
 * for at each place of a text with a fixed number of tries at most, so the time is linear in the text.
 */
export function compileRule({
  pattern,
  flags,
}: Pick<RedactionRule, 'pattern' | 'flags'>): Result<RegExp, string> {
  if (pattern.trim() === '') return fail(sentences.empty);
  if (pattern.length > maxPatternLength) return fail(sentences.long);
  return flags === undefined
    ? ok(new RegExp(plainSource(pattern), 'giu'))
    : compileExpression(pattern, flags);
}
