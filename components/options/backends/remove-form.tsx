// Asks before a backend is taken away, and names what loses it. Part of `backend-row.tsx`.
import type { Backend } from '../../../lib/model/backend';
import type { HostPermissions } from '../../../lib/platform/permissions';
import { useSettingsPage } from '../settings-page';
import { toRemoval } from './remove-backend';
import { useTexts } from '../use-texts';

interface Props {
  backend: Backend;
  permissions: HostPermissions;
  onKeep(): void;
}

export function RemoveForm({ backend, permissions, onKeep }: Props) {
  const { removeForm: texts, removeForGood } = useTexts();
  const { view, save, operations } = useSettingsPage();
  const { change, routes, origins } = toRemoval(backend, view);

  async function remove() {
    // Its key goes first: without its backend nobody would find it again.
    if (backend.session.type === 'secret')
      await operations
        .operation('beside.keys.remove', { backend_id: backend.id })
        .catch(() => undefined);
    if (await save(change)) await permissions.remove(origins).catch(() => false);
  }

  return (
    <div className="entry-form" role="group" aria-label={texts.question(backend.label)}>
      <p>
        {texts.question(backend.label)} {routes.length > 0 ? texts.routes(routes) : ''}{' '}
        {origins.length > 0 ? texts.access : ''}
      </p>
      <div className="actions">
        <button
          type="button"
          className="danger"
          aria-label={removeForGood(backend.label)}
          onClick={() => void remove()}
        >
          {texts.remove}
        </button>
        <button type="button" onClick={onKeep}>
          {texts.keep}
        </button>
      </div>
    </div>
  );
}
