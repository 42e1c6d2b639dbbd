// One backend of the list: name, pattern, address, state; its test, its form, its switch. Part of `backends-section.tsx`.
import { useState } from 'react';
import type { BackendFields } from '../../../lib/model/backend-check';
import type { Backend } from '../../../lib/model/backend';
import type { HostPermissions } from '../../../lib/platform/permissions';
import { useSettingsPage } from '../settings-page';
import { BackendEditor } from './backend-editor';
import { askServer } from './call';
import { ConnectionTest } from './connection-test';
import { maskAddress } from './mask-address';
import { patternNames } from './pattern-select';
import { RemoveForm } from './remove-form';
import type { BackendState } from './use-backend-states';
import { useConnectionTest } from './use-connection-test';
import { useTexts } from '../use-texts';

interface Props {
  backend: Backend;
  state: BackendState | undefined;
  permissions: HostPermissions;
  /** What was found when it was added a moment ago, and whether its server said so itself. */
  news: { sentence: string; isCertain: boolean } | undefined;
}

export function BackendRow({ backend, state, permissions, news }: Props) {
  const common = useTexts();
  const { backendRow: texts, backendState } = common;
  const { view, operations, isLocked, save } = useSettingsPage();
  const [open, setOpen] = useState<'editor' | 'remove'>();
  const [said, setSaid] = useState<{ sentence: string; isCertain: boolean }>();
  const [isAsking, setAsking] = useState(false);
  const test = useConnectionTest(operations, backend.id);
  const { id, label } = backend;
  const told = said ?? news;
  const isOwn = view.layers[`backends.${id}.url`] === 'user';

  async function ask() {
    setAsking(true);
    const found = await askServer(operations, id);
    const isSaved = found.ok && (await use(found.value.finding.fields));
    setSaid({
      sentence: found.ok ? found.value.finding.sentence : found.fault,
      isCertain: isSaved,
    });
    setAsking(false);
  }

  function use(fields: BackendFields): Promise<boolean> {
    return save({ backends: { [id]: fields } });
  }

  if (backend.role === 'builtin')
    return (
      <li>
        <div className="row">
          <strong>{label}</strong>
          <span className="help">{texts.reader}</span>
        </div>
      </li>
    );
  return (
    <li data-backend={id}>
      <div className="row">
        <strong>{label}</strong>
        <span className="tag">{common.sayField(patternNames[backend.kind] ?? '')}</span>
        <span className="help address">{maskAddress(backend.url)}</span>
        {state === undefined ? null : (
          <span className="state" data-state={state}>
            {backendState[state]}
          </span>
        )}
        {isOwn ? null : <span className="tag">{common.lockedBecause}</span>}
      </div>
      {told === undefined || told.sentence === '' ? null : (
        <p className="help" role="status">
          {common.say(told.sentence)}
        </p>
      )}
      <div className="actions">
        {state === 'off' ? null : (
          <button type="button" aria-describedby={`of-${id}`} onClick={test.run}>
            {texts.test}
          </button>
        )}
        {told && !told.isCertain && state !== 'off' ? (
          <button
            type="button"
            className="primary"
            disabled={isAsking}
            title={texts.askHelp(new URL(backend.url).host)}
            aria-describedby={`ask-${id}`}
            onClick={() => void ask()}
          >
            {isAsking ? texts.asking : texts.ask}
          </button>
        ) : null}
        <button
          type="button"
          aria-expanded={open === 'editor'}
          aria-label={`${texts.edit} ${label}`}
          onClick={() => setOpen(open === 'editor' ? undefined : 'editor')}
        >
          {texts.edit}
        </button>
        {isLocked(`backends.${id}.enabled`) ? null : (
          <button
            type="button"
            aria-label={`${state === 'off' ? texts.on : texts.off}: ${label}`}
            onClick={() => void save({ backends: { [id]: { enabled: state === 'off' } } })}
          >
            {state === 'off' ? texts.on : texts.off}
          </button>
        )}
        {isOwn && !view.locked.includes('backends') ? (
          <button
            type="button"
            aria-label={`${texts.remove} ${label}`}
            onClick={() => setOpen('remove')}
          >
            {texts.remove}
          </button>
        ) : null}
        <span className="visually-hidden" id={`of-${id}`}>
          {label}
        </span>
      </div>
      {told && !told.isCertain ? (
        <p className="help" id={`ask-${id}`}>
          {texts.askHelp(new URL(backend.url).host)}
        </p>
      ) : null}
      <ConnectionTest test={test} label={label} permissions={permissions} onUse={use} />
      {open === 'editor' ? (
        <BackendEditor key={backend.kind} backend={backend} onClose={() => setOpen(undefined)} />
      ) : null}
      {open === 'remove' ? (
        <RemoveForm backend={backend} permissions={permissions} onKeep={() => setOpen(undefined)} />
      ) : null}
    </li>
  );
}
