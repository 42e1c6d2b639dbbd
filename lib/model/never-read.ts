// Whether a page stands on the list of sites that are never read. Asked before a page is read, and again of what was read.

/** @param hosts such as `bank.example.com`, or `*.example.com` for the host itself and all below it. What is no address is no site. */
export function isNeverRead(url: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const host = new URL(url).hostname.toLowerCase().replace(/\.$/u, '');
  return hosts.some((one) => {
    const wanted = one.toLowerCase().replace(/\.$/u, '');
    if (!wanted.startsWith('*.')) return host === wanted;
    const domain = wanted.slice(2);
    return host === domain || host.endsWith(`.${domain}`);
  });
}
