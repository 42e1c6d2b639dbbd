// Whether a server is there at all, told without reading anything of it. Used by `explain-failure.ts` and the connection test.
import type { Timers } from '../shared/timers';

export interface ProbeContext {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  timers: Timers;
  signal: AbortSignal;
}

const probeMs = 3_000;

/**
 * Whether anything answers at the origin within 3 s. A `no-cors` request succeeds without the server's consent and shows us
 * nothing of the answer; it carries no body, no key and no cookie. (Such a request must follow redirects: the standard allows no
 * other mode.)
 */
export async function answersAtAll(origin: string, context: ProbeContext): Promise<boolean> {
  const late = new AbortController();
  const cancelTimer = context.timers.after(probeMs, () => late.abort());
  try {
    await context.fetch(origin, {
      method: 'GET',
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([context.signal, late.signal]),
    });
    return true;
  } catch {
    return false;
  } finally {
    cancelTimer();
  }
}
