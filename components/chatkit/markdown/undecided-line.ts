/** Says whether more characters could still change which block a half-arrived line belongs to; asked by the block parser. */
import { closeTagSource, openTagSource } from './html-block.ts';
import { mayBeMathStart } from './math-syntax.ts';

const containerMarkers = /^(?:[ \t]*(?:>|\[\^[^\]\s[]{1,100}\]:|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/;
const undecided = new RegExp(
  [
    '^$',
    '^#{1,6}$',
    '^[-+*]$',
    '^\\d{1,9}[.)]?$',
    '^([-*_])(?:[ \\t]*\\1)*[ \\t]*$',
    '^=+[ \\t]*$',
    '^[|:\\- \\t]+$',
    '^`{1,2}$',
    '^`{3,}[^`]*$',
    '^~{1,2}$',
    '^~{3,}',
    '^<$',
    '^\\[(?:\\^[^\\]\\s[]{0,100}\\]?)?$',
  ].join('|'),
);
const tagLike = /^<[A-Za-z/!?]/;
/** A whole tag or address with more behind it, or the start of a comment: nothing that follows makes another block of it. */
const decidedTag = new RegExp(
  `^(?:(?:${openTagSource}|${closeTagSource})[ \\t]*[^ \\t]|<!--|<[?]|<![A-Za-z]|<!\\[CDATA\\[|<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^<> ]*>|<[\\w.+-]+@[\\w.-]+>)`,
);

/**
 * True while the start of a line may still become something else. May say true too often (the
 * line is shown a little later), never too seldom (the finished text would differ).
 */
export function isUndecidedLine(line: string): boolean {
  const markers = containerMarkers.exec(line);
  const rest = (markers === null ? line : line.slice(markers[0].length)).replace(/^[ \t]+/, '');
  if (mayBeMathStart(rest)) return true;
  return undecided.test(rest) || (tagLike.test(rest) && !decidedTag.test(rest));
}
