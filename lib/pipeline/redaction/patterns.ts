// What each class looks like. Every repetition is bounded, or cannot begin twice in one run: linear on any text. Read by `find-spans.ts`.
import { ibanLength, passesLuhn } from './checksums';
import { keyPatterns } from './key-patterns';
import { nationalIds } from './national-ids';

/** The word in a placeholder: `[EMAIL_1]`. */
export const redactionClasses = [
  'PRIVATE_KEY',
  'JWT',
  'KEY',
  'EMAIL',
  'IBAN',
  'CARD',
  'SSN',
  'NATIONAL_ID',
  'IP',
  'PHONE',
  'NAME',
  'RULE',
] as const;
export type RedactionClass = (typeof redactionClasses)[number];

export interface Pattern {
  class: RedactionClass;
  /** Flags `gu` or `giu`. */
  regex: RegExp;
  /** How much of the match, from its start, is the value: its length, or 0 for none. Default all of it. */
  accept?: (match: string, before: string) => number;
  /** The most characters a match may have, where it is more than 400. */
  reach?: number;
}

const digitsOf = (text: string) => text.replace(/\D/gu, '');
const all = (isOne: boolean, match: string) => (isOne ? match.length : 0);

const cardPrefixes =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|6[05-9])\d{14}|64[4-9]\d{13}|50\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|35(?:2[89]|[3-8]\d)\d{12}|62\d{14,17}|(?:220[0-4]|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12})$/u;

/** Written without groups, or in the groups that stand on the card. */
const cardForms = /^(?:\d{13,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{4,5})$/u;

function acceptIban(match: string): number {
  const length = ibanLength(match.replace(/[ -]/gu, '').toUpperCase());
  if (length === 0) return 0;
  let seen = 0;
  for (let at = 0; at < match.length; at += 1) {
    if (!/[ -]/u.test(match.charAt(at))) seen += 1;
    if (seen !== length) continue;
    return /[\p{L}\p{N}]/u.test(match.charAt(at + 1)) ? 0 : at + 1;
  }
  return 0;
}

/** The numbers of a version look like an address; only the word before tells. */
const versionBefore = /(?:\bversion|\bver\.?|\brelease|\bbuild|\bv)[ :=]{0,2}$/iu;

function acceptIpv6(match: string): number {
  const groups = match.split(':');
  const isShort = match.includes('::');
  if (isShort ? match.split('::').length !== 2 || groups.length > 9 : groups.length !== 8) return 0;
  if (!isShort) return match.length;
  // `fade::be` is an address too, and so is `::1`; two colons between words of code are not.
  return all(/\d/u.test(match) && groups.filter(Boolean).length > 0, match);
}

/** Country codes of one to three digits are not told apart: a plus, and as many digits as a number can have. */
function acceptInternational(match: string): number {
  const count = digitsOf(match.replace(/\(0\)/u, '')).length;
  return all(count >= 8 && count <= 17, match);
}

const cue = String.raw`(?<=\b(?:ssn|social security(?: number| no\.?)?)[:#\s]{1,3})`;
const phoneCue = String.raw`(?<=\b(?:phone|telephone|tel|mobile|cell|fax|telefon|handy|t[ée]l[ée]phone|tél)(?![\p{L}\p{N}])[.:#\s]{1,3})`;

export const patterns: readonly Pattern[] = [
  {
    class: 'PRIVATE_KEY',
    reach: 16_000,
    // A key that was cut off is still a key; the line alone, in a sentence, is none.
    regex:
      /-----BEGIN (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr])+(?:[\w-]{1,20}: [^\n]{0,100}\n\s*){0,4}(?:[A-Za-z0-9+/=]|\s|\\[nr]){40,14000}(?:-----END (?:[A-Z0-9]{1,16} ){0,3}PRIVATE KEY(?: BLOCK)?-----)?/gu,
  },
  {
    class: 'JWT',
    reach: 16_000,
    regex:
      /(?<![\w-])eyJ[\w-]{8,5000}\.(?:eyJ[\w-]{8,5000}\.[\w-]{16,4000}|[\w-]{0,1000}\.[\w-]{8,200}\.[\w-]{8,4000}\.[\w-]{16,200})/gu,
  },
  ...keyPatterns.map((regex) => ({ class: 'KEY' as const, regex })),
  {
    class: 'EMAIL',
    // Of the signs that may stand before the @, those that people use: with the others a whole `key=value` would be taken.
    regex:
      /(?<![\p{L}\p{N}_%+-])[\p{L}\p{N}_%+-][\p{L}\p{N}._%+'-]{0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}[\p{L}\p{N}-]{1,23}/gu,
  },
  {
    class: 'IBAN',
    regex: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,40}/giu,
    accept: acceptIban,
  },
  {
    class: 'CARD',
    regex: /(?<![\p{L}\d]|\d[.,-])\d(?:[ -]?\d){12,18}(?![ -]?\d|[.]\d|\p{L})/gu,
    accept: (match, before) => {
      const digits = digitsOf(match);
      const isCard = cardForms.test(match) && cardPrefixes.test(digits) && passesLuhn(digits);
      return all(isCard && !/\b(?:imei|isbn)[: ]{0,2}$/iu.test(before), match);
    },
  },
  // `\b` on both sides, as simple rules for it have it: nothing that they find is missed here.
  { class: 'SSN', regex: /\b\d{3}-\d{2}-\d{4}\b/gu },
  { class: 'SSN', regex: new RegExp(`${cue}\\d{3} ?\\d{2} ?\\d{4}(?!\\d)`, 'giu') },
  ...nationalIds.map((one) => ({ class: 'NATIONAL_ID' as const, ...one })),
  {
    class: 'IP',
    regex:
      /(?<![\p{L}\d]|\d[.]|[/]|-)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d|[.]\d|-\d|[\p{L}])/gu,
    accept: (match, before) => all(!versionBefore.test(before), match),
  },
  {
    class: 'IP',
    // An address after two slashes is a host.
    regex:
      /(?<=\/\/)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\d|[.]\d|[\p{L}])/gu,
  },
  {
    class: 'IP',
    // An address of the fourth version within one of the sixth.
    regex:
      /(?<![\p{L}\d:.])::(?:ffff:(?:0:)?)?(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\p{L}\d:]|[.]\d)/giu,
  },
  {
    class: 'IP',
    regex:
      /(?<![\p{L}\d:.])(?:[0-9a-f]{1,4}:|:(?=:)){1,8}(?::?[0-9a-f]{1,4}){0,8}(?![\p{L}\d:]|[.]\d)/giu,
    accept: acceptIpv6,
  },
  {
    class: 'PHONE',
    regex:
      /(?<![\p{L}\d+]|\d[-.])\+[1-9]\d{0,3}(?:[ ./-]?(?:\(\d{1,5}\)|\d)){6,16}(?![-]?\d|[.,]\d|\p{L})/gu,
    accept: acceptInternational,
  },
  {
    class: 'PHONE',
    regex: /(?<![\p{L}\d]|[\d.,][-. ]|-)00[1-9]\d{1,3}[ /-](?:[ /-]?\d){6,13}(?![-]?\d|[.,]\d)/gu,
    accept: acceptInternational,
  },
  {
    class: 'PHONE',
    regex:
      /(?<![\p{L}\d+]|[\d\p{L}][-.])(?:1[-. ])?(?:\([2-9]\d\d\) ?|[2-9]\d\d([-.]))[2-9]\d\d[-.]\d{4}(?!\d|[-.]\d|[-]?\p{L})/gu,
  },
  {
    class: 'PHONE',
    regex: new RegExp(`${phoneCue}[+(]?\\d(?:[ ./()-]{0,2}\\d){6,14}(?!\\d)`, 'giu'),
  },
];
