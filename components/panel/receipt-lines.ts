// One receipt in plain sentences. Used by `receipt.tsx`.
import type { ShownReceipt } from './receipt';

const classWords = { local: 'on this machine', team: 'your team', cloud: 'cloud' } as const;
const outcomeWords = {
  done: '',
  stopped: ' You stopped it.',
  fault: ' It did not answer.',
} as const;

/** What stands for a value, in words; one of them and several. */
const kinds: Record<string, readonly [string, string]> = {
  EMAIL: ['e-mail address', 'e-mail addresses'],
  PHONE: ['phone number', 'phone numbers'],
  IBAN: ['bank account', 'bank accounts'],
  CARD: ['card number', 'card numbers'],
  SSN: ['social security number', 'social security numbers'],
  IP: ['network address', 'network addresses'],
  KEY: ['key', 'keys'],
  JWT: ['token', 'tokens'],
  PRIVATE_KEY: ['private key', 'private keys'],
  NAME: ['name', 'names'],
  RULE: ['match of your own rules', 'matches of your own rules'],
};

const numbers = new Intl.NumberFormat('en');

function count(value: number, [one, many]: readonly [string, string]): string {
  return `${numbers.format(value)} ${value === 1 ? one : many}`;
}

function sizeOf(bytes: number): string {
  return bytes < 1000 ? count(bytes, ['byte', 'bytes']) : `${numbers.format(bytes / 1000)} KB`;
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat('en').format(parts);
}

/** Where it went, what went along, what was hidden. */
export function toReceiptLines(receipt: ShownReceipt): string[] {
  const { origin, bytes, redactions, pageParts, outcome } = receipt;
  const out = (bytes['request'] ?? 0) + (bytes['frame-out'] ?? 0);
  const back = (bytes['reply'] ?? 0) + (bytes['frame-in'] ?? 0);
  const host = origin.replace(/^\w+:\/\//u, '');
  const hidden = Object.entries(redactions).map(([name, value]) =>
    count(value, kinds[name] ?? [name, name]),
  );
  return [
    `${sizeOf(out)} went to ${host} (${classWords[receipt.class]}), ${sizeOf(back)} came back.${outcome ? outcomeWords[outcome] : ''}`,
    pageParts.length === 0
      ? 'Nothing of the page went along.'
      : `Of the page: ${list(pageParts.map(({ kind, words }) => `${kind}, ${count(words, ['word', 'words'])}`))}.`,
    hidden.length === 0 ? 'Nothing was hidden.' : `Hidden: ${list(hidden)}.`,
  ];
}
