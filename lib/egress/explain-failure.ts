// A request that never got an answer: tells a server that is down from one we may not read yet. Called by `bind-io.ts`.
import { toHostPattern } from '../model/address';
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import { answersAtAll, type ProbeContext } from './answers-at-all';

export type FailureContext = ProbeContext & {
  /** Whether the user lets us contact these origins (with any port). */
  hasAccess: (origins: readonly string[]) => Promise<boolean>;
};

/** The fault of a server that did not answer at all. */
export function unreachableFault(backend: Backend, url: URL): Fault {
  const { label } = backend;
  return {
    code: 'backend-unreachable',
    // A backend is named after its host until its user names it: then once is enough.
    message: label.includes(url.host)
      ? `${label} did not answer. Check that it is running.`
      : `${label} did not answer at ${url.host}. Check that it is running.`,
    backendId: backend.id,
  };
}

/**
 * With a host permission CORS does not bind us, so a failure means that the server is down. Without one, a server that
 * answers a probe is up and only needs the permission.
 */
export async function explainFailure(
  backend: Backend,
  url: URL,
  context: FailureContext,
): Promise<Fault> {
  const hasAccess = await context.hasAccess(backend.origins).catch(() => false);
  if (hasAccess || !(await answersAtAll(`${url.origin}/`, context)))
    return unreachableFault(backend, url);
  const patterns = backend.origins.map(toHostPattern).filter((pattern) => pattern !== undefined);
  return {
    code: 'permission-missing',
    message: `Beside may not read the answers of ${backend.label} yet. Allow access to ${url.host}.`,
    backendId: backend.id,
    remedies: [{ type: 'allow-access', origins: [...new Set(patterns)], label: 'Allow access' }],
  };
}
