// Whether each backend is ready, and what it lacks: access to its host, or a key. Used by `backends-section.tsx`.
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { Backend } from '../../../lib/model/backend';
import type { PanelOperations } from '../../../lib/messaging/panel-operations';
import type { HostPermissions } from '../../../lib/platform/permissions';

export type BackendState = 'ready' | 'needs-access' | 'needs-key' | 'off';

const keyAnswer = z.object({ state: z.enum(['none', 'open', 'sealed']) });

async function stateOf(
  backend: Backend,
  operations: PanelOperations,
  permissions: HostPermissions,
): Promise<BackendState> {
  if (backend.session.type === 'secret') {
    const { body } = await operations.operation('beside.keys.has', { backend_id: backend.id });
    if (keyAnswer.safeParse(body).data?.state !== 'open') return 'needs-key';
  }
  return (await permissions.has(backend.origins)) ? 'ready' : 'needs-access';
}

/** By backend id, undefined until it is known; read anew when the settings change, and when the page is looked at again: a grant can be given elsewhere. */
export function useBackendStates(
  backends: readonly Backend[],
  operations: PanelOperations,
  permissions: HostPermissions,
  told: object | undefined,
): Readonly<Record<string, BackendState>> | undefined {
  const [states, setStates] = useState<Readonly<Record<string, BackendState>>>();
  useEffect(() => {
    let isCurrent = true;
    const read = () =>
      void Promise.all(
        backends.map(async (one) => [one.id, await stateOf(one, operations, permissions)] as const),
      ).then(
        (all) => {
          if (isCurrent) setStates(Object.fromEntries(all));
        },
        // The connection broke: the next look reads again.
        () => setStates((before) => before ?? {}),
      );
    read();
    window.addEventListener('focus', read);
    return () => {
      isCurrent = false;
      window.removeEventListener('focus', read);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- read anew when the background has told something new
  }, [backends, operations, permissions, told]);
  return states;
}
