/** Rows and delimiter rows of GFM tables, as plain functions over one line; used by the block parser and the table view. */
import type { Alignment } from './block.ts';

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** The cells of a row, trimmed, with `\|` turned into `|`. The last one may still be growing. */
export function splitRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let at = line.search(/\S|$/);
  if (line.charAt(at) === '|') at++;
  let isEnded = false;
  for (; at < line.length; at++) {
    const character = line.charAt(at);
    if (character === '\\' && line.charAt(at + 1) === '|') {
      cell += '|';
      at++;
      isEnded = false;
    } else if (character === '|') {
      cells.push(cell.trim());
      cell = '';
      isEnded = true;
    } else {
      cell += character;
      if (character !== ' ' && character !== '\t') isEnded = false;
    }
  }
  if (!isEnded) cells.push(cell.trim());
  return cells;
}

/** The alignments a delimiter row names, or nothing where the line is none. */
export function parseDelimiterRow(line: string): Alignment[] | undefined {
  if (!delimiterRow.test(line)) return undefined;
  return splitRow(line).map((cell) => {
    const left = cell.startsWith(':');
    const right = cell.endsWith(':');
    if (left && right) return 'center';
    if (right) return 'right';
    return left ? 'left' : null;
  });
}
