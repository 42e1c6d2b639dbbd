// What the user allowed to fall back to for good, each with a way to take it back. Part of `options-app.tsx`.
import { useState } from 'react';
import type { AllowedFallback } from '../../lib/messaging/panel-events';
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import { useTexts } from './use-texts';

interface AllowedFallbacksProps {
  allowed: readonly AllowedFallback[];
  operations: PanelOperations;
}

export function AllowedFallbacks({ allowed, operations }: AllowedFallbacksProps) {
  const texts = useTexts();
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
      <h3 id="allowed">{texts.allowed.title}</h3>
      <ul className="rows" aria-labelledby="allowed">
        {[...models].map(([modelId, steps]) => (
          <li key={modelId} className="row">
            <strong>{steps[0]?.model}</strong>
            <span>{texts.allowed.mayAsk(steps.map(({ backend }) => backend))}</span>
            <button type="button" onClick={() => forget(modelId)}>
              {texts.allowed.forget}
            </button>
          </li>
        ))}
      </ul>
      {failed ? <p className="problem">{texts.broken}</p> : null}
    </section>
  );
}
