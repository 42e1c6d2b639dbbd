// The origin behind what a person types as an address: its permission is asked for in the same click. Used by `backend-form.tsx`.
import { isLoopback, isPrivateAddress, toHttpOrigin } from '../../lib/model/address';

/**
 * The http(s) origin, or undefined when there is none. Without a scheme, this machine and private addresses mean http, all
 * others https, as the background reads them too.
 */
export function toOrigin(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return undefined;
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(text)) return toHttpOrigin(text);
  const guess = `http://${text}`;
  if (!URL.canParse(guess)) return undefined;
  const host = new URL(guess).hostname;
  return isLoopback(host) || isPrivateAddress(host)
    ? toHttpOrigin(guess)
    : toHttpOrigin(`https://${text}`);
}
