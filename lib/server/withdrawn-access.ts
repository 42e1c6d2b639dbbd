// Says which backends lost a permission that the user withdrew. Used by `compose.ts` when the browser tells of it.
import type { Backend } from '../model/backend';
import type { PanelEvent } from '../messaging/panel-events';

interface WithdrawnDeps {
  backends: () => Promise<readonly Backend[]>;
  hasAccess: (origins: readonly string[]) => Promise<boolean>;
  publish: (event: PanelEvent) => void;
}

export interface WithdrawnAccess {
  /** These match patterns are no longer granted. */
  removed(patterns: readonly string[]): Promise<void>;
  /** Something was granted: what is allowed again is not mentioned any longer. */
  added(): Promise<void>;
}

export function createWithdrawnAccess({
  backends,
  hasAccess,
  publish,
}: WithdrawnDeps): WithdrawnAccess {
  let named = new Set<string>();

  async function tell(): Promise<void> {
    const withdrawn = [];
    for (const { id, label, origins } of await backends())
      if (named.has(id) && !(await hasAccess(origins))) withdrawn.push({ id, label, origins });
    named = new Set(withdrawn.map(({ id }) => id));
    publish({ type: 'withdrawn', backends: withdrawn });
  }

  return {
    async removed(patterns) {
      for (const { id, origins } of await backends())
        if (origins.some((origin) => patterns.some((pattern) => covers(pattern, origin))))
          named.add(id);
      await tell();
    },
    added: tell,
  };
}

/** Whether a match pattern of the browser speaks of this origin; ports do not count in patterns. */
export function covers(pattern: string, origin: string): boolean {
  if (pattern === '<all_urls>') return true;
  const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/]+)\//u.exec(pattern) ?? [];
  const { protocol, hostname } = new URL(origin);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (host === '*' || host === hostname) return true;
  return host.startsWith('*.') && (hostname === host.slice(2) || hostname.endsWith(host.slice(1)));
}
