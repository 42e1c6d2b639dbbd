// Where a picture may be fetched from. Called by `compose-pictures.ts`.
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';
import { completeBackend } from './defaults';
import type { EffectiveSettings } from './effective';

/** A picture that takes longer is not worth the wait. Milliseconds. */
const waitMs = 20_000;

const refuse = (message: string): Result<never, Fault> => fail({ code: 'not-supported', message });

/**
 * The host of a picture as a backend of its own: no secret, no cookies, its origin alone. It is a server that is set up, or, unless
 * the organisation has set the backends, any host by https. Faults: one sentence why not.
 */
export function pictureSource(
  address: string,
  { backends, locks }: Pick<EffectiveSettings, 'backends' | 'locks'>,
): Result<Backend, Fault> {
  const url = URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:')
    return refuse('This picture has no web address, so it cannot be shown.');
  const own = backends.find(({ origins }) => origins.includes(url.origin));
  if (!own && url.protocol === 'http:')
    return refuse(`This picture is not shown: ${url.host} does not encrypt what it sends.`);
  if (!own && locks.includes('backends'))
    return refuse(
      `This picture is not shown: your organisation has set which servers are asked, and ${url.host} is not among them.`,
    );
  const source = completeBackend({
    id: own?.id ?? 'picture',
    label: url.host,
    kind: 'json',
    url: url.origin,
    class: own?.class ?? 'cloud',
  });
  const limits = { ...source.limits, headersMs: waitMs, firstByteMs: waitMs, silenceMs: waitMs };
  return ok({ ...source, limits });
}
