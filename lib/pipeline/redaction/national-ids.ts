// What the identity numbers of nine countries' offices look like, and which of them hold. Read by `patterns.ts`.
import { validate as isCpf } from 'stdnum/lib/cjs/br/cpf.js';
import { validate as isTaxId } from 'stdnum/lib/cjs/de/idnr.js';
import { validate as isDni } from 'stdnum/lib/cjs/es/dni.js';
import { validate as isNie } from 'stdnum/lib/cjs/es/nie.js';
import { validate as isNir } from 'stdnum/lib/cjs/fr/nir.js';
import { validate as isNino } from 'stdnum/lib/cjs/gb/nino.js';
import { validate as isAadhaar } from 'stdnum/lib/cjs/in/aadhaar.js';
import { validate as isFiscalCode } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { validate as isBsn } from 'stdnum/lib/cjs/nl/bsn.js';
import { passesNhs } from './checksums';

/** A number's forms, each with its own check. */
interface NationalForm {
  regex: RegExp;
  isValid: (compact: string) => boolean;
}

const of =
  (validate: (value: string) => { isValid: boolean }) =>
  (compact: string): boolean =>
    validate(compact).isValid;

const start = String.raw`(?<![\p{L}\p{N}]|\p{N}[.,/-])`;
const end = String.raw`(?![\p{L}\p{N}]|[.,/-]\p{N})`;

/** Written with its own signs, or long enough for its check digits: it stands for itself. */
function alone(form: string, validate: (value: string) => { isValid: boolean }): NationalForm {
  return { regex: new RegExp(start + form + end, 'gu'), isValid: of(validate) };
}

/** Any number of so many digits has a good chance to pass: only its name before it tells. */
function named(name: string, form: string, isValid: (compact: string) => boolean): NationalForm {
  const cue = String.raw`(?<=(?<![\p{L}\p{N}])(?:${name})[ :.#º°]{1,3})`;
  return { regex: new RegExp(cue + form + end, 'giu'), isValid };
}

const taxId =
  'steuer-?id(?:entifikationsnummer)?|steuer-?idnr|steuerliche identifikationsnummer|id-?nr';

const forms: readonly NationalForm[] = [
  // Germany: one digit comes twice, and a check digit; one of six hundred numbers would pass.
  alone(String.raw`[1-9]\d{10}`, isTaxId),
  alone(String.raw`[1-9]\d \d{3} \d{3} \d{3}`, isTaxId),
  named(taxId, String.raw`[1-9]\d(?:[ /.-]?\d{3}){3}`, of(isTaxId)),
  // France: sex, year, month, place, and two check digits.
  alone(String.raw`[12]\d{2}(?:0[1-9]|1[0-2]|[2-9]\d)(?:\d{2}|2[AB])\d{8}`, isNir),
  alone(String.raw`[12] \d{2} (?:0[1-9]|1[0-2]|[2-9]\d) (?:\d{2}|2[AB]) \d{3} \d{3} ?\d{2}`, isNir),
  // Spain: a letter that follows from the number.
  alone(String.raw`\d{8}-?[A-Z]`, isDni),
  alone(String.raw`[XYZ]-?\d{7}-?[A-Z]`, isNie),
  // Italy: letters of the name, birth, place, and a letter that follows from all of it.
  {
    regex: new RegExp(
      `${start}[a-z]{6}[\\da-z]{2}[a-ehlmprst][\\da-z]{2}[a-z][\\da-z]{3}[a-z]${end}`,
      'giu',
    ),
    isValid: of(isFiscalCode),
  },
  // United Kingdom: National Insurance has no check digit, only letters that are never given; NHS numbers look like telephone numbers.
  alone(String.raw`[A-CEGHJ-PR-TW-Z]{2}\d{6}[A-D]`, isNino),
  alone(String.raw`[A-CEGHJ-PR-TW-Z]{2} \d{2} \d{2} \d{2} [A-D]`, isNino),
  named(String.raw`nhs(?: (?:number|no))?`, String.raw`\d{3}[ -]?\d{3}[ -]?\d{4}`, passesNhs),
  // Netherlands: one of eleven numbers would pass.
  named(
    String.raw`(?:bsn|burgerservicenummer|sofi)(?:-?nummer|-?nr)?(?: \(bsn\))?`,
    String.raw`\d{3,4}[ .]?\d{2,3}[ .]?\d{3}`,
    of(isBsn),
  ),
  // Brazil: its own dots and hyphen, and two check digits.
  alone(String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`, isCpf),
  named(String.raw`cpf(?:\/mf)?(?: n[º°o]?)?`, String.raw`\d{11}`, of(isCpf)),
  // India: as it is printed; one of ten such numbers would pass.
  alone(String.raw`[2-9]\d{3} \d{4} \d{4}(?! \d)`, isAadhaar),
  named(
    String.raw`aadhaa?r(?: card)?(?: (?:number|no))?|uid(?:ai)?|आधार(?: संख्या)?`,
    String.raw`[2-9]\d{3}[ -]?\d{4}[ -]?\d{4}`,
    of(isAadhaar),
  ),
];

/** Every form, with how much of a match is the number: all of it, or nothing. */
export const nationalIds: readonly { regex: RegExp; accept: (match: string) => number }[] =
  forms.map(({ regex, isValid }) => ({
    regex,
    accept: (match) => (isValid(match.replace(/[ ./-]/gu, '').toUpperCase()) ? match.length : 0),
  }));
