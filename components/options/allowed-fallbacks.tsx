// What the user allowed to fall back to for good, each with a way to take it back. Part of `options-app.tsx`.
import { useState } from 'react';
import type { AllowedFallback } from '../../lib/messaging/panel-events';
import type { PanelOperations } from '../../lib/messaging/panel-operations';

interface AllowedFallbacksProps {
  allowed: readonly AllowedFallback[];
  operations: PanelOperations;
}

export function AllowedFallbacks({ allowed, operations }: AllowedFallbacksProps) {
  const [failed, setFailed] = useState(false);

  function forget(modelId: string) {
    // What is left is told by the background, to every page.
    operations.operation('beside.forget_consent', { model_id: modelId }).then(
      ({ status }) => setFailed(status !== 200),
      () => setFailed(true),
    );
  }

  const models = new Map<string, AllowedFallback[]>();
  for (const one of allowed) models.set(one.modelId, [...(models.get(one.modelId) ?? []), one]);
  return (
    <section aria-labelledby="allowed">
      <h3 id="allowed">Allowed to fall back</h3>
      <ul className="rows" aria-labelledby="allowed">
        {[...models].map(([modelId, steps]) => (
          <li key={modelId} className="row">
            <strong>{steps[0]?.model}</strong>
            <span>
              may ask {steps.map(({ backend }) => backend).join(', ')}, which is less private
            </span>
            <button type="button" onClick={() => forget(modelId)}>
              Forget
            </button>
          </li>
        ))}
      </ul>
      {failed ? <p className="problem">That did not work. Try again.</p> : null}
    </section>
  );
}
