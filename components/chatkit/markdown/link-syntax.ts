/** Link labels, destinations, titles and definitions (CommonMark 4.7, 6.3); used by the inline parser and by closing paragraphs. */
import type { Definitions } from './block.ts';
import { unescapeText } from './entities.ts';

const label = /\[(?:[^\\[\]]|\\[^]){0,1000}\]/y;
const angled = /<(?:[^<>\n\\]|\\.)*>/y;
const title = /"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*'|\((?:[^()\\]|\\[^])*\)/y;
const spaceWithBreak = /[ \t]*(?:\n[ \t]*)?/y;
const restOfLine = /[ \t]*(?:\n|$)/y;

/** Runs a sticky pattern at `at`; the matched text, or nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The form in which two labels are compared. */
export function normaliseLabel(raw: string): string {
  return raw.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** The bracketed label at `at`, brackets included. */
export function matchLabel(text: string, at: number): string | undefined {
  return matchAt(label, text, at);
}

/** A destination at `at` and where it ends. */
export function parseDestination(
  text: string,
  at: number,
): { url: string; end: number } | undefined {
  const bracketed = matchAt(angled, text, at);
  if (bracketed !== undefined)
    return { url: unescapeText(bracketed.slice(1, -1)), end: at + bracketed.length };
  if (text.charAt(at) === '<') return undefined;
  let depth = 0;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 92 && /[!-/:-@[-`{-~]/.test(text.charAt(end + 1))) end++;
    else if (code === 40) {
      depth++;
      if (depth > 32) return undefined;
    } else if (code === 41) {
      if (depth === 0) break;
      depth--;
    } else if (code <= 32 || code === 127) break;
  }
  if (depth !== 0) return undefined;
  return { url: unescapeText(text.slice(at, end)), end };
}

function parseTitle(text: string, at: number): { title: string; end: number } | undefined {
  const quoted = matchAt(title, text, at);
  if (quoted === undefined || /\n[ \t]*\n/.test(quoted)) return undefined;
  return { title: unescapeText(quoted.slice(1, -1)), end: at + quoted.length };
}

function skipSpace(text: string, at: number): number {
  return at + (matchAt(spaceWithBreak, text, at)?.length ?? 0);
}

/** What stands in the parentheses of an inline link; `at` is at `(`. */
export function parseLinkTail(
  text: string,
  at: number,
): { url: string; title: string; end: number } | undefined {
  const destination = parseDestination(text, skipSpace(text, at + 1));
  if (destination === undefined) return undefined;
  let end = skipSpace(text, destination.end);
  let linkTitle = '';
  if (end > destination.end) {
    const found = parseTitle(text, end);
    if (found !== undefined) {
      linkTitle = found.title;
      end = skipSpace(text, found.end);
    }
  }
  return text.charAt(end) === ')'
    ? { url: destination.url, title: linkTitle, end: end + 1 }
    : undefined;
}

/** Reads one definition at the front of `text` into `definitions` (the first of a name wins); returns its length, 0 for none. */
function takeDefinition(text: string, definitions: Definitions): number {
  const found = matchLabel(text, 0);
  if (found === undefined || text.charAt(found.length) !== ':') return 0;
  const key = normaliseLabel(found.slice(1, -1));
  if (key === '') return 0;
  const start = skipSpace(text, found.length + 1);
  const destination = parseDestination(text, start);
  if (destination === undefined || destination.end === start) return 0;
  let end = destination.end;
  let definitionTitle = '';
  const titleStart = skipSpace(text, end);
  const titled = titleStart > end ? parseTitle(text, titleStart) : undefined;
  const afterTitle = titled && matchAt(restOfLine, text, titled.end);
  if (titled !== undefined && afterTitle !== undefined) {
    definitionTitle = titled.title;
    end = titled.end + afterTitle.length;
  } else {
    const after = matchAt(restOfLine, text, end);
    if (after === undefined) return 0;
    end += after.length;
  }
  if (!definitions.has(key)) definitions.set(key, { url: destination.url, title: definitionTitle });
  return end;
}

/** Takes all definitions off the front of a paragraph; returns what is left of it. */
export function takeDefinitions(content: string, definitions: Definitions): string {
  let rest = content;
  while (rest.startsWith('[')) {
    const length = takeDefinition(rest, definitions);
    if (length === 0) break;
    rest = rest.slice(length);
  }
  return rest;
}

/** True while a growing paragraph may turn out to be a definition, which is not shown. */
export function mayBeDefinition(content: string): boolean {
  if (!content.startsWith('[')) return false;
  const found = matchLabel(content, 0);
  if (found === undefined) return content.length < 300 && !/[^\\]\[/.test(content);
  const next = content.charAt(found.length);
  return (next === '' || next === ':') && content.length < 3000;
}
