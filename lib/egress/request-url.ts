// Where a request of one backend goes, checked against the origins it may contact. Called by `bind-io.ts`.
import { toHttpOrigin } from '../model/address';
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import { fail, ok, type Result } from '../shared/result';

export type Scheme = 'http' | 'ws';

function refusal(backend: Backend, what: string): Result<URL, Fault> {
  return fail({
    code: 'settings-invalid',
    message: `${backend.label} was not asked: ${what}`,
    backendId: backend.id,
    remedies: [{ type: 'open-settings', backendId: backend.id, label: 'Settings' }],
  });
}

/** `{url}/path` as the seed writes it: the path is added to the backend's own, never put in its place. */
function join(base: string, path: string): string {
  const url = new URL(base);
  const { pathname, search } = new URL(`http://host/${path.replace(/^\//u, '')}`);
  if (path !== '' && !path.startsWith('?'))
    url.pathname = url.pathname.replace(/\/$/u, '') + pathname;
  if (search !== '') url.search = url.search === '' ? search : `${url.search}&${search.slice(1)}`;
  url.hash = '';
  return url.href;
}

/**
 * The full address of `path` (absolute, or added to the backend's url; the empty path is that url itself).
 * A fault when it is no address, holds a name and password, or belongs to an origin that is not the backend's.
 */
export function requestUrl(backend: Backend, path: string, scheme: Scheme): Result<URL, Fault> {
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/iu.test(path);
  if (!isAbsolute && !URL.canParse(backend.url))
    return refusal(backend, 'its address is not complete. Correct it in the settings.');
  const address = isAbsolute ? path : join(backend.url, path);
  const origin = toHttpOrigin(address);
  if (origin === undefined)
    return refusal(backend, 'its address must begin with http:// or https://.');
  if (!backend.origins.some((allowed) => toHttpOrigin(allowed) === origin))
    return refusal(backend, `${origin} is not among its addresses. Add it in the settings.`);
  const url = new URL(
    scheme === 'ws' ? address.replace(/^http/iu, 'ws') : address.replace(/^ws/iu, 'http'),
  );
  if (url.username !== '' || url.password !== '')
    return refusal(backend, 'its address holds a name or a password. Set a key instead.');
  return ok(url);
}
