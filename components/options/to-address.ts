// Completes what a person types as an address; used by `backend-form.tsx` before the permission is asked for.

/**
 * The full http(s) address, or undefined when it is none. Without a scheme, this machine and private names get http, all
 * others https.
 */
export function toAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return undefined;
  const full = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `${guessScheme(text)}://${text}`;
  if (!URL.canParse(full)) return undefined;
  const url = new URL(full);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function guessScheme(text: string): 'http' | 'https' {
  return /^(localhost|127\.|\[::1\]|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/iu.test(text)
    ? 'http'
    : 'https';
}
