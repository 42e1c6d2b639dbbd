/** Decides which addresses of an answer may become links; used by the leaf view. */

export interface SafeLink {
  href: string;
  /** Shown behind the link; empty where there is none worth showing. */
  host: string;
}

/** Turns an address into what may be clicked, or into nothing. */
export type LinkPolicy = (url: string) => SafeLink | undefined;

const allowed = new Set(['http:', 'https:', 'mailto:', 'chatkit-link:']);

/** Allows absolute http, https, mailto and chatkit-link addresses, and nothing else. */
export function toSafeLink(url: string): SafeLink | undefined {
  const parsed = URL.parse(url.trim());
  if (parsed === null || !allowed.has(parsed.protocol)) return undefined;
  const isWeb = parsed.protocol === 'http:' || parsed.protocol === 'https:';
  return { href: parsed.href, host: isWeb ? parsed.host : '' };
}
