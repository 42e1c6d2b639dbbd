// What opens the backends: their keys and sign-ins, one after the other. Part of `options-app.tsx`.
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { KeyState } from '../../lib/messaging/operations/opener-operations';
import type { OpenerNeed } from '../../lib/messaging/panel-events';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import { KeyForm } from './key-form';
import { SignInRow } from './sign-in-row';
import { useTexts } from './use-texts';

interface OpenersProps {
  needs: readonly OpenerNeed[];
  operations: PanelOperations;
}

const refusal = z.object({ error: z.object({ message: z.string() }) });
const stateAnswer = z.object({ state: z.enum(['none', 'open', 'sealed']) });

export function Openers({ needs, operations }: OpenersProps) {
  const texts = useTexts();
  const [states, setStates] = useState<Readonly<Record<string, KeyState>>>({});

  async function refresh() {
    const found: Record<string, KeyState> = {};
    for (const { backendId, type } of needs) {
      if (type !== 'key') continue;
      const { body } = await operations.operation('beside.keys.has', { backend_id: backendId });
      const parsed = stateAnswer.safeParse(body);
      if (parsed.success) found[backendId] = parsed.data.state;
    }
    setStates(found);
  }

  useEffect(() => {
    void refresh().catch(() => {});
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- anew when other backends need something, not with each render
  }, [needs]);

  async function run(type: string, params: object): Promise<string | undefined> {
    try {
      const { status, body } = await operations.operation(type, params);
      await refresh();
      if (status === 200) return undefined;
      const parsed = refusal.safeParse(body);
      return parsed.success ? parsed.data.error.message : texts.broken;
    } catch {
      return texts.broken;
    }
  }

  return (
    <section aria-labelledby="keys">
      <h3 id="keys">{texts.keys.title}</h3>
      {needs.map((need) =>
        need.type === 'key' ? (
          <KeyForm key={need.backendId} {...need} state={states[need.backendId]} run={run} />
        ) : (
          <SignInRow key={need.backendId} {...need} run={run} />
        ),
      )}
    </section>
  );
}
