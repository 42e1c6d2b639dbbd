// What stands for a value, in words. Used by receipts and by the preview.

/** One of them, and several. */
const kinds: Record<string, readonly [string, string]> = {
  EMAIL: ['e-mail address', 'e-mail addresses'],
  PHONE: ['phone number', 'phone numbers'],
  IBAN: ['bank account', 'bank accounts'],
  CARD: ['card number', 'card numbers'],
  SSN: ['social security number', 'social security numbers'],
  NATIONAL_ID: ['national id number', 'national id numbers'],
  IP: ['network address', 'network addresses'],
  KEY: ['key', 'keys'],
  JWT: ['token', 'tokens'],
  PRIVATE_KEY: ['private key', 'private keys'],
  NAME: ['name', 'names'],
  RULE: ['match of your own rules', 'matches of your own rules'],
};

const numbers = new Intl.NumberFormat('en');

/** `2 words`. */
export function count(value: number, [one, many]: readonly [string, string]): string {
  return `${numbers.format(value)} ${value === 1 ? one : many}`;
}

export function listOf(parts: readonly string[]): string {
  return new Intl.ListFormat('en').format(parts);
}

/** `1 e-mail address and 2 names`; nothing where nothing was hidden. */
export function hiddenWords(counts: Readonly<Record<string, number>>): string | undefined {
  const parts = Object.entries(counts).map(([name, value]) =>
    count(value, kinds[name] ?? [name, name]),
  );
  return parts.length === 0 ? undefined : listOf(parts);
}

/** What one value is: `e-mail address`. */
export function kindOf(name: string): string {
  return kinds[name]?.[0] ?? name;
}
