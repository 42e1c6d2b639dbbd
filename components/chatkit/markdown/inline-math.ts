/** Math in running text: `$...$`, `$$...$$`, `\(...\)` and `\[...\]`; used by the inline parser. */
import { holdBack } from './inline-scan.ts';
import type { InlineScan } from './inline-scan.ts';
import { hasMathSign, isProse, maxInlineMath } from './math-syntax.ts';

/** `end` is behind the closing mark; `wait`: more text decides. */
type Found = { content: string; end: number } | 'wait' | undefined;

const wordCharacter = /[A-Za-z0-9]/;

/** Takes the formula that begins with the `$` at the cursor; false where there is none. */
export function scanDollarMath(scan: InlineScan): boolean {
  const { text, at } = scan;
  if (/[A-Za-z0-9$]/.test(text.charAt(at - 1))) return false;
  const isDisplay = text.charAt(at + 1) === '$';
  if (at + 1 === text.length || (isDisplay && at + 2 === text.length)) return waitFor(scan);
  return take(
    scan,
    isDisplay ? findDisplayEnd(scan, at + 2, '$$') : findDollarEnd(scan),
    isDisplay,
  );
}

/** Takes the formula that begins with the `\(` or `\[` at the cursor; false where there is none. */
export function scanBracketMath(scan: InlineScan): boolean {
  const isDisplay = scan.text.charAt(scan.at + 1) === '[';
  const found = findDisplayEnd(scan, scan.at + 2, isDisplay ? '\\]' : '\\)');
  const isPlain = isDisplay && typeof found === 'object' && !hasMathSign(found.content);
  return take(scan, isPlain ? undefined : found, isDisplay);
}

function waitFor(scan: InlineScan): boolean {
  if (scan.isOpen) holdBack(scan);
  return scan.isOpen;
}

function take(scan: InlineScan, found: Found, isDisplay: boolean): boolean {
  if (found === undefined) return false;
  if (found === 'wait') return waitFor(scan);
  const source = scan.text.slice(scan.at, found.end);
  scan.nodes.push({ type: 'math', text: found.content.trim(), source, isDisplay });
  scan.at = found.end;
  return true;
}

/** The `$` that closes is no price: nothing blank stands before it, and no letter or digit behind. */
function findDollarEnd({ text, at, isOpen }: InlineScan): Found {
  const start = at + 1;
  if (/\s/.test(text.charAt(start))) return undefined;
  const limit = Math.min(text.length, start + maxInlineMath.$);
  for (let end = start; end < limit; end++) {
    const character = text.charAt(end);
    if (character === '`') return undefined;
    if (character === '\\') end++;
    else if (character === '$') {
      const content = text.slice(start, end);
      if (/\s$/.test(content) || isProse(content)) return undefined;
      const next = text.charAt(end + 1);
      if (next === '' && isOpen) return 'wait';
      return next === '$' || wordCharacter.test(next) ? undefined : { content, end: end + 1 };
    }
  }
  return isProse(text.slice(start, limit)) || limit < text.length ? undefined : 'wait';
}

function findDisplayEnd({ text }: InlineScan, start: number, closing: string): Found {
  const limit = Math.min(text.length, start + maxInlineMath.other);
  for (let end = start; end < limit; end++) {
    if (text.startsWith(closing, end)) {
      const content = text.slice(start, end);
      const isMath = content.trim() !== '' && !isProse(content) && !/[`]/.test(content);
      return isMath && /[A-Za-z0-9]/.test(content)
        ? { content, end: end + closing.length }
        : undefined;
    }
    if (text.charAt(end) === '`') return undefined;
    if (text.charAt(end) === '\\') end++;
  }
  return isProse(text.slice(start, limit)) || limit < text.length ? undefined : 'wait';
}
