// A server that does not answer at all: which of the causes it is, as far as a browser lets us know. Used by `examine.ts`.
import { isLoopback, isPrivateAddress } from '../model/address';
import type { CheckStep } from '../model/backend-check';
import { startLines } from './allow-origin';

type Silence = Omit<CheckStep, 'step' | 'verdict'>;

function isName(hostname: string): boolean {
  return !isLoopback(hostname) && !/^(\d+\.\d+\.\d+\.\d+|\[.*\])$/u.test(hostname);
}

/**
 * A browser tells no extension why a connection failed: an address, a certificate and a server that is down look alike. What the
 * address itself rules out is ruled out. `answersPlain`: something answers the same port without encryption.
 */
export function explainSilence(url: URL, answersPlain: boolean): Silence {
  const { hostname, host, href } = url;
  const look = { label: 'See what the server says', text: `curl -v ${href}` };
  if (url.protocol === 'https:')
    return {
      sentence: answersPlain
        ? `${host} is there, but no encrypted connection to it can be made.`
        : `No encrypted connection to ${host} could be made: its certificate is not trusted, or nothing is listening there.`,
      advice: `Open ${url.origin} in a tab: the browser says there whether the certificate is the cause. Give the server a certificate that this browser trusts${isLoopback(hostname) ? ', or use http:// on this computer' : ''}.`,
      copy: [look],
    };
  if (isName(hostname))
    return {
      sentence: `${hostname} was not found, or nothing is listening on it.`,
      advice: `Check the spelling of ${hostname}. If the name belongs to your company's network, check that you are connected to it.`,
      copy: [{ label: 'See whether the name exists', text: `nslookup ${hostname}` }, look],
    };
  return {
    sentence: `Nothing is listening at ${host}: the connection was refused.`,
    advice: isPrivateAddress(hostname)
      ? 'Start the server, and let it listen to other computers as well, not only to its own.'
      : 'Start the server, or correct the port in the address.',
    copy: [...startLines(url), look],
  };
}
