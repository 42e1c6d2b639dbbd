// Says in another language what the background said in English: by the sentence itself, whose names and numbers are taken over. Used by the translations.

interface Pattern {
  test: RegExp;
  /** With `{0}` where the first value goes. */
  said: string;
}

/** A longer text is not one of ours. Characters. */
const maxLength = 1_000;
/** So many sentences of ours, at most, make one of the catalogue's. */
const maxSentences = 3;

/** A name or a number; never the end of one sentence and the start of the next. */
const value = '((?:(?![.!?] ).)+?)';

function toPattern(sentence: string, said: string): Pattern {
  const literal = sentence.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const source = literal.replace(/\\\{\d\\\}/gu, value);
  return { test: new RegExp(`^${source}$`, 'su'), said };
}

/** Under another's answer stands only what happened, without what to do about it: the words before the first colon, or the first sentence. */
function toClause(sentence: string): string | undefined {
  const [, clause] = /^([^:：。]*?[^:：。.])(?:[:：]\s|。|\.\s)/u.exec(sentence) ?? [];
  return clause;
}

const literalLength = (sentence: string): number => sentence.replace(/\{\d\}/gu, '').length;

/** The most said literally comes first: of two that fit, it means what was meant. */
function toPatterns(sentences: Readonly<Record<string, string>>): Pattern[] {
  const whole = Object.entries(sentences);
  const clauses = whole.flatMap(([sentence, said]): [string, string][] => {
    const [short, saidShort] = [toClause(sentence), toClause(said)];
    const end = /[。]/u.test(said) ? '。' : '.';
    return short && saidShort ? [[`${short}.`, `${saidShort}${end}`]] : [];
  });
  return [...whole, ...clauses]
    .toSorted(([a], [b]) => literalLength(b) - literalLength(a))
    .map(([sentence, said]) => toPattern(sentence, said));
}

/** Names, numbers and addresses keep their own direction among words that run from right to left (Unicode UAX 9, FSI and PDI). */
export const isolated = (found: string): string => `\u2068${found}\u2069`;

const asItIs = (found: string): string => found;

/**
 * Gives what says one sentence of the background, or several in a row. What is not among `sentences` stays as it is: a server may
 * have written it. `setValue` writes what is taken over, `isolated` where the language needs it.
 */
export function createSay(
  sentences: Readonly<Record<string, string>>,
  setValue: (found: string) => string = asItIs,
): (sentence: string) => string {
  let patterns: Pattern[] | undefined;

  function find(sentence: string): string | undefined {
    patterns ??= toPatterns(sentences);
    for (const { test, said } of patterns) {
      const values = test.exec(sentence)?.slice(1);
      if (values)
        return said.replace(/\{(\d)\}/gu, (_, place) => sayValue(values[Number(place)] ?? ''));
    }
    return undefined;
  }

  /** A value may be a clause of another sentence; a single word is a name. */
  function sayValue(found: string): string {
    if (!found.includes(' ')) return setValue(found);
    return find(`${found}.`)?.replace(/[.。]$/u, '') ?? setValue(found);
  }

  return (text) => {
    if (text.length > maxLength) return text;
    const parts = text.split(/(?<=[.!?]) (?=\S)/u);
    const said: string[] = [];
    for (let start = 0; start < parts.length;) {
      let end = Math.min(parts.length, start + maxSentences);
      let found: string | undefined;
      while (end > start && found === undefined) {
        found = find(parts.slice(start, end).join(' '));
        if (found === undefined) end -= 1;
      }
      said.push(found ?? parts[start] ?? '');
      start = Math.max(end, start + 1);
    }
    return said.join(' ');
  };
}
