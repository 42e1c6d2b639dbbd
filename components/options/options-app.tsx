// The settings page: add a backend by its address, and see which there are. Mounted by `entrypoints/options/main.tsx`.
import type { PanelOperations } from '../../lib/messaging/panel-operations';
import type { HostPermissions } from '../../lib/platform/permissions';
import { useWatch } from '../panel/use-watch';
import type { WatchStore } from '../panel/watch-store';
import { AllowedFallbacks } from './allowed-fallbacks';
import { BackendForm } from './backend-form';
import { Openers } from './openers';

interface OptionsAppProps {
  operations: PanelOperations;
  permissions: HostPermissions;
  watch: WatchStore;
}

export function OptionsApp({ operations, permissions, watch }: OptionsAppProps) {
  const { settings } = useWatch(watch);
  return (
    <main>
      <h1>Settings</h1>
      <section aria-labelledby="backends">
        <h2 id="backends">Backends</h2>
        {settings?.problems.map((problem) => (
          <p className="problem" key={problem}>
            {problem}
          </p>
        ))}
        <ul className="backends" aria-labelledby="backends">
          {settings?.models.map((model) => (
            <li key={model.id}>
              <strong>{model.label}</strong>
              <span>{model.origins.join(', ') || model.description}</span>
              {model.id === settings.defaultModelId ? <span>answers first</span> : null}
            </li>
          ))}
        </ul>
        <BackendForm operations={operations} permissions={permissions} />
      </section>
      {settings?.allowed ? (
        <AllowedFallbacks allowed={settings.allowed} operations={operations} />
      ) : null}
      {settings?.openers ? <Openers needs={settings.openers} operations={operations} /> : null}
    </main>
  );
}
