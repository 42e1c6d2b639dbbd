// Hides the values of many texts that leave together: what one of them gives away, none of them may hold. Called by `redaction.ts`.
import type { Mark } from '../../model/redaction';
import type { Span } from './find-spans';
import type { PlaceholderMap } from './placeholder-map';

/** `remove` puts `[SSN]` in the value's place, for good. */
export type RedactMode = 'placeholder' | 'remove' | 'off';

export interface HideOptions {
  map: PlaceholderMap;
  modeOf: (name: string) => RedactMode;
  find: (text: string) => Promise<readonly Span[]>;
  /** Texts that the server itself wrote, by their place: a placeholder in them goes back to it as it wrote it. */
  isServers?: (at: number) => boolean;
}

export interface Hidden {
  texts: string[];
  /** For each text, where in what leaves something stands in a value's place. */
  marks: Mark[][];
  /** How many values of each class were hidden, each occurrence counted. */
  counts: Record<string, number>;
}

interface Piece {
  text: string;
  /** The class of the value in whose place this text stands; absent in what was there before. */
  hides?: string;
}

/** From this length on a value is hidden wherever it stands, also within a longer word. */
const shortestSwept = 4;

/** `texts` in their order, hidden. What is new in the map has not been saved yet. */
export async function hideTexts(
  texts: readonly string[],
  { map, modeOf, find, isServers }: HideOptions,
): Promise<Hidden> {
  const counts: Record<string, number> = {};
  const swept = new Map<string, string>();
  const replace = (name: string, value: string): string => {
    if (name !== 'LITERAL') counts[name] = (counts[name] ?? 0) + 1;
    return name !== 'LITERAL' && modeOf(name) === 'remove' ? `[${name}]` : map.of(name, value);
  };
  const pieces: Piece[][] = [];
  for (const [at, text] of texts.entries()) {
    const cut: Piece[] = [];
    let from = 0;
    // oxlint-disable-next-line no-await-in-loop -- one after the other, in slices
    for (const { start, end, class: name, value = text.slice(start, end) } of await find(text)) {
      if (name === 'LITERAL' && isServers?.(at)) continue;
      if (name !== 'LITERAL') swept.set(value, name);
      cut.push({ text: text.slice(from, start) });
      cut.push({ text: replace(name, value), hides: name });
      from = end;
    }
    cut.push({ text: text.slice(from) });
    pieces.push(cut);
  }
  for (const { class: name, value } of map.values())
    if (name !== 'LITERAL' && modeOf(name) !== 'off') swept.set(value, name);
  const values = [...swept]
    .filter(([value]) => value.length >= shortestSwept)
    .toSorted(([a], [b]) => b.length - a.length);
  const hidden = pieces.map((cut) => sweep(cut, values, replace));
  return {
    texts: hidden.map((cut) => cut.map(({ text }) => text).join('')),
    marks: hidden.map(toMarks),
    counts,
  };
}

function toMarks(pieces: readonly Piece[]): Mark[] {
  let start = 0;
  return pieces.flatMap(({ text, hides }) => {
    const end = start + text.length;
    const mark = hides === undefined ? [] : [{ start, end, class: hides }];
    start = end;
    return mark;
  });
}

/** The longest value first, so that none is left as the rest of another. */
function sweep(
  pieces: readonly Piece[],
  values: readonly (readonly [string, string])[],
  replace: (name: string, value: string) => string,
): Piece[] {
  let now = [...pieces];
  for (const [value, name] of values)
    now = now.flatMap((piece) => {
      if (piece.hides !== undefined || !piece.text.includes(value)) return [piece];
      return piece.text.split(value).flatMap((text, at): Piece[] => {
        return at === 0 ? [{ text }] : [{ text: replace(name, value), hides: name }, { text }];
      });
    });
  return now;
}
