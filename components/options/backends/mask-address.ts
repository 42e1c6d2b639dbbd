// An address as it may stand on a screen: the values of its query could be keys. Used by the list and the form of backends.

const hidden = '•••';

/** Placeholders such as `{{sessionId}}` hide nothing and stay. */
export function maskAddress(address: string): string {
  const at = address.indexOf('?');
  if (at === -1) return address;
  const query = address
    .slice(at + 1)
    .split('&')
    .map((pair) => {
      const [name = '', value] = pair.split('=', 2);
      return value === undefined || value === '' || /^\{\{\s*\w+\s*\}\}$/u.test(value)
        ? pair
        : `${name}=${hidden}`;
    });
  return `${address.slice(0, at)}?${query.join('&')}`;
}
