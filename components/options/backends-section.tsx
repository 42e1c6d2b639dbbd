// The backends: which there are, one more by its address, and what opens them. Part of `options-app.tsx`.
import type { PanelEvent } from '../../lib/messaging/panel-events';
import type { HostPermissions } from '../../lib/platform/permissions';
import { BackendForm } from './backend-form';
import { Openers } from './openers';
import { useSettingsPage } from './settings-page';

interface Props {
  state: Extract<PanelEvent, { type: 'state' }> | undefined;
  permissions: HostPermissions;
}

export function BackendsSection({ state, permissions }: Props) {
  const { view, operations } = useSettingsPage();
  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">Backends</h2>
      <ul className="rows" aria-label="Backends">
        {[...view.backends, ...view.disabledBackends].map((backend) => (
          <li key={backend.id} className="row">
            <strong>{backend.label}</strong>
            <span className="help">{backend.url}</span>
            {view.disabledBackends.includes(backend) ? (
              <span className="tag">switched off</span>
            ) : null}
          </li>
        ))}
      </ul>
      <BackendForm operations={operations} permissions={permissions} />
      {state?.openers ? <Openers needs={state.openers} operations={operations} /> : null}
    </section>
  );
}
