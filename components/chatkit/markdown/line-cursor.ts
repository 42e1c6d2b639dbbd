/** A place in one line that counts columns as Markdown does (a tab reaches the next multiple of four); used by the block parser. */

export interface LineCursor {
  line: string;
  offset: number;
  column: number;
  /** Part of the tab at `offset` was eaten as indentation. */
  isInTab: boolean;
  nextNonspace: number;
  nextNonspaceColumn: number;
  /** Columns between here and the next character that is no space. */
  indent: number;
  isBlank: boolean;
}

const tab = 9;
const space = 32;

export function createLineCursor(): LineCursor {
  return {
    line: '',
    offset: 0,
    column: 0,
    isInTab: false,
    nextNonspace: 0,
    nextNonspaceColumn: 0,
    indent: 0,
    isBlank: true,
  };
}

/** Puts the cursor at the start of `line`. */
export function startLine(cursor: LineCursor, line: string): void {
  cursor.line = line;
  cursor.offset = 0;
  cursor.column = 0;
  cursor.isInTab = false;
  findNextNonspace(cursor);
}

/** Looks ahead for the next character that is no space or tab. */
export function findNextNonspace(cursor: LineCursor): void {
  const { line } = cursor;
  let at = cursor.offset;
  let column = cursor.column;
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === space) column++;
    else if (code === tab) column += 4 - (column % 4);
    else break;
  }
  cursor.isBlank = at >= line.length;
  cursor.nextNonspace = at;
  cursor.nextNonspaceColumn = column;
  cursor.indent = column - cursor.column;
}

/** Moves on by `count` characters, or by `count` columns (which may end inside a tab). */
export function advance(cursor: LineCursor, count: number, byColumns = false): void {
  let left = count;
  while (left > 0 && cursor.offset < cursor.line.length) {
    if (cursor.line.charCodeAt(cursor.offset) === tab) {
      const toStop = 4 - (cursor.column % 4);
      if (byColumns) {
        cursor.isInTab = toStop > left;
        const step = Math.min(toStop, left);
        cursor.column += step;
        if (!cursor.isInTab) cursor.offset++;
        left -= step;
      } else {
        cursor.isInTab = false;
        cursor.column += toStop;
        cursor.offset++;
        left--;
      }
    } else {
      cursor.isInTab = false;
      cursor.offset++;
      cursor.column++;
      left--;
    }
  }
  findNextNonspace(cursor);
}

/** Moves to the next character that is no space. */
export function advanceToNonspace(cursor: LineCursor): void {
  cursor.offset = cursor.nextNonspace;
  cursor.column = cursor.nextNonspaceColumn;
  cursor.isInTab = false;
  findNextNonspace(cursor);
}

/** The rest of the line; what is left of a half-eaten tab is given as spaces. */
export function takeRest(cursor: LineCursor): string {
  if (!cursor.isInTab) return cursor.line.slice(cursor.offset);
  return ' '.repeat(4 - (cursor.column % 4)) + cursor.line.slice(cursor.offset + 1);
}

/** True where a space or tab stands at the cursor. */
export function isAtSpace(cursor: LineCursor): boolean {
  const code = cursor.line.charCodeAt(cursor.offset);
  return code === space || code === tab;
}
