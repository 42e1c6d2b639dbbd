// Seals a text with a passphrase and opens it again: PBKDF2 and AES-GCM, by the browser's own WebCrypto. Used by `key-vault.ts`.

export interface SealedText {
  /** Rounds of PBKDF2-SHA-256, kept with each text so that a later version may ask for more. */
  rounds: number;
  salt: Uint8Array<ArrayBuffer>;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** OWASP's floor for PBKDF2-SHA-256 is 600,000; a million take about half a second, once per key and browser session. */
export const defaultRounds = 1_000_000;

async function deriveKey(
  passphrase: string,
  { salt, rounds }: Pick<SealedText, 'salt' | 'rounds'>,
): Promise<CryptoKey> {
  // One way to write a letter: keyboards differ in how they compose accents.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  return await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

const purposeOf = (purpose: string) => new TextEncoder().encode(purpose);

/** @param purpose what the text is for: opening it for anything else fails */
export async function sealText(
  text: string,
  passphrase: string,
  purpose: string,
  rounds = defaultRounds,
): Promise<SealedText> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(passphrase, { salt, rounds });
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: purposeOf(purpose) },
    key,
    new TextEncoder().encode(text),
  );
  return { rounds, salt, iv, data };
}

/** The text, or nothing where passphrase or purpose is another one, or the data was changed. */
export async function openText(
  sealed: SealedText,
  passphrase: string,
  purpose: string,
): Promise<string | undefined> {
  const key = await deriveKey(passphrase, sealed);
  try {
    const opened = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.iv, additionalData: purposeOf(purpose) },
      key,
      sealed.data,
    );
    return new TextDecoder().decode(opened);
  } catch {
    return undefined;
  }
}
