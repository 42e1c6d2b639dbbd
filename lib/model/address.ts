// What an address tells: whether it stays on this machine or in this network, its origin, its match pattern. Pure; used by settings and egress.

/** The address as http(s), so that a socket and a request to one server have one origin; undefined for any other scheme. */
export function toHttpUrl(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address.replace(/^ws(s?):/iu, 'http$1:'));
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

/** The origin a `ws:` or `http:` address belongs to, written as http(s). */
export function toHttpOrigin(address: string): string | undefined {
  return toHttpUrl(address)?.origin;
}

/**
 * The match pattern a host permission for this address needs. Without the port: Firefox grants a pattern with a port and
 * then matches nothing with it.
 */
export function toHostPattern(address: string): string | undefined {
  const url = toHttpUrl(address);
  return url && `${url.protocol}//${url.hostname}/*`;
}

/** Whether the host is this machine: `localhost` and its subdomains, 127.0.0.0/8, ::1. `hostname` as `URL` writes it. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/u, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/u.test(host)
  );
}

/** Whether the host is an address of a private network. Names never are: a name says nothing about where it leads. */
export function isPrivateAddress(hostname: string): boolean {
  const host = hostname.toLowerCase();
  return (
    /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)\d+/u.test(host) ||
    /^\[f[cd][0-9a-f]{2}:/u.test(host) ||
    /^\[fe[89ab][0-9a-f]:/u.test(host)
  );
}
