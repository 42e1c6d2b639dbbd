// The backends: which there are, one more by its address, and what opens them. Part of `options-app.tsx`.
import { useMemo, useState } from 'react';
import type { PanelEvent } from '../../lib/messaging/panel-events';
import type { HostPermissions } from '../../lib/platform/permissions';
import { AddBackendForm } from './backends/add-backend-form';
import { BackendRow } from './backends/backend-row';
import { useBackendStates } from './backends/use-backend-states';
import { Openers } from './openers';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

interface Props {
  state: Extract<PanelEvent, { type: 'state' }> | undefined;
  permissions: HostPermissions;
}

export function BackendsSection({ state, permissions }: Props) {
  const { backendsSection: texts, sections } = useTexts();
  const { view, operations } = useSettingsPage();
  const [news, setNews] = useState<Record<string, { sentence: string; isCertain: boolean }>>({});
  const asked = useMemo(() => view.backends.filter(({ role }) => role !== 'builtin'), [view]);
  const builtin = view.backends.filter(({ role }) => role === 'builtin');
  const isUnlinked = asked.length > 1 && view.models.every(({ route }) => route.length < 2);
  const states = useBackendStates(asked, operations, permissions, state);
  // Drawn whole: a word that came later would move what stands below under a pointer.
  if (!states) return null;
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">{texts.title}</h2>
      <ul className="rows backend-list" aria-label={texts.title}>
        {[...asked, ...view.disabledBackends, ...builtin].map((backend) => (
          <BackendRow
            key={backend.id}
            backend={backend}
            state={view.disabledBackends.includes(backend) ? 'off' : states[backend.id]}
            permissions={permissions}
            news={news[backend.id]}
          />
        ))}
      </ul>
      {isUnlinked ? (
        <p className="help">
          {texts.standIn} <a href="#models">{sections.models}</a>
        </p>
      ) : null}
      <AddBackendForm
        permissions={permissions}
        onAdded={(id, sentence, isCertain) =>
          setNews((before) => ({ ...before, [id]: { sentence, isCertain } }))
        }
      />
      {state?.openers ? <Openers needs={state.openers} operations={operations} /> : null}
    </section>
  );
}
