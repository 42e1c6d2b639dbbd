/** Code spans (CommonMark 6.1); used by the inline parser. */
import { addText, holdBack } from './inline-scan.ts';
import type { InlineScan } from './inline-scan.ts';

/** Takes the run of backticks at the cursor, with the span it opens if it is closed further on. */
export function scanCode(scan: InlineScan): void {
  const { text } = scan;
  const start = scan.at;
  let inner = start;
  while (text.charCodeAt(inner) === 96) inner++;
  const length = inner - start;
  if (scan.isOpen && inner === text.length) {
    holdBack(scan);
    return;
  }
  const close = scan.loneBackticks.has(length) ? -1 : findClosing(text, inner, length);
  if (close >= 0 && !(scan.isOpen && close + length === text.length)) {
    scan.nodes.push({ type: 'code', text: normalise(text.slice(inner, close)) });
    scan.at = close + length;
    return;
  }
  scan.loneBackticks.add(length);
  if (scan.isOpen) {
    const begun = text
      .slice(inner)
      .replace(/`+$/, '')
      .replaceAll('\n', ' ')
      .replace(/^ | +$/g, '');
    if (begun !== '') scan.nodes.push({ type: 'code', text: begun });
    holdBack(scan);
    return;
  }
  addText(scan, text.slice(start, inner));
  scan.at = inner;
}

function findClosing(text: string, from: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
    const start = at;
    while (text.charCodeAt(at) === 96) at++;
    if (at - start === length) return start;
  }
  return -1;
}

function normalise(content: string): string {
  const text = content.replaceAll('\n', ' ');
  const isPadded = text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text);
  return isPadded ? text.slice(1, -1) : text;
}
