/** Character references and backslash escapes turned into the characters they stand for; used by the inline parser and for link targets. */

const references = /\\[!-/:-@[-`{-~]|&(?:#x[a-f0-9]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi;
const known = new Map<string, string>();

/**
 * The character(s) of one reference such as `&amp;` or `&#35;`; unknown names are given back as
 * they are. Names are looked up with the browser's own table, so that we need not carry one.
 */
export function decodeReference(reference: string): string {
  if (reference.startsWith('&#')) {
    const digits = reference.slice(2, -1);
    const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : parseInt(digits, 10);
    if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\uFFFD';
    return String.fromCodePoint(code);
  }
  const cached = known.get(reference);
  if (cached !== undefined) return cached;
  const parsed = new DOMParser().parseFromString(`<body>${reference}`, 'text/html');
  const text = parsed.body.textContent ?? reference;
  // `&notit;` is read as `&not` + `it;` by HTML, but is no reference in Markdown.
  const decoded = text.endsWith(';') && text !== ';' ? reference : text;
  known.set(reference, decoded);
  return decoded;
}

/** `text` with its escapes and references resolved. */
export function unescapeText(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(references, (match) =>
    match.startsWith('\\') ? match.slice(1) : decodeReference(match),
  );
}
