/** Says whether a line goes on with an open block and moves the cursor behind the marks of that block; used by the block parser. */
import { assertNever } from '../../../lib/shared/assert-never.ts';
import type { Block } from './block.ts';
import { advance, advanceToNonspace, isAtSpace } from './line-cursor.ts';
import type { LineCursor } from './line-cursor.ts';

/** `ended`: the line is the block's own end and holds nothing else. */
export type Continued = 'yes' | 'no' | 'ended';

/** Whether the line at `cursor` continues `block`. */
export function continueBlock(block: Block, cursor: LineCursor): Continued {
  switch (block.type) {
    case 'document':
    case 'list':
      return 'yes';
    case 'quote':
      return continueQuote(cursor);
    case 'item':
      if (cursor.isBlank) {
        // An item may begin with one blank line, not with two.
        if (block.lastChild === null) return 'no';
        advanceToNonspace(cursor);
        return 'yes';
      }
      if (cursor.indent < block.contentIndent) return 'no';
      advance(cursor, block.contentIndent, true);
      return 'yes';
    case 'footnote':
      if (cursor.isBlank) {
        advanceToNonspace(cursor);
        return 'yes';
      }
      if (cursor.indent < 4) return 'no';
      advance(cursor, 4, true);
      return 'yes';
    case 'paragraph':
    case 'math':
    case 'table':
      return cursor.isBlank ? 'no' : 'yes';
    case 'heading':
    case 'rule':
      return 'no';
    case 'html':
      return cursor.isBlank && block.end === null ? 'no' : 'yes';
    case 'code':
      return block.fence === null ? continueIndented(cursor) : continueFence(block.fence, cursor);
    default:
      return assertNever(block);
  }
}

function continueQuote(cursor: LineCursor): Continued {
  if (cursor.indent >= 4 || cursor.line.charAt(cursor.nextNonspace) !== '>') return 'no';
  advanceToNonspace(cursor);
  advance(cursor, 1);
  if (isAtSpace(cursor)) advance(cursor, 1, true);
  return 'yes';
}

function continueIndented(cursor: LineCursor): Continued {
  if (cursor.indent >= 4) advance(cursor, 4, true);
  else if (cursor.isBlank) advanceToNonspace(cursor);
  else return 'no';
  return 'yes';
}

function continueFence(
  fence: { character: string; length: number; indent: number },
  cursor: LineCursor,
): Continued {
  const rest = cursor.line.slice(cursor.nextNonspace);
  if (cursor.indent < 4 && rest.startsWith(fence.character.repeat(fence.length))) {
    const marks = /^(`+|~+)[ \t]*$/.exec(rest);
    if (marks !== null && marks[1]?.startsWith(fence.character) === true) return 'ended';
  }
  for (let left = fence.indent; left > 0 && isAtSpace(cursor); left--) advance(cursor, 1, true);
  return 'yes';
}
