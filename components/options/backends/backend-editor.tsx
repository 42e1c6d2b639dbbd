// The form of one backend: every field that its transport declares, the technical ones folded. Part of `backend-row.tsx`.
import { useState, type SubmitEvent } from 'react';
import type { Backend } from '../../../lib/model/backend';
import { backendFields } from '../../../lib/transports/backend-fields';
import { transports } from '../../../lib/transports/registry';
import type { Field } from '../../../lib/transports/transport';
import { useSettingsPage } from '../settings-page';
import { saveSettings } from '../use-settings-view';
import { FieldControl } from './field-control';
import { isShown, toChange, toDrafts, type Drafts } from './field-draft';
import { PatternSelect } from './pattern-select';
import { useTexts } from '../use-texts';

interface Props {
  backend: Backend;
  onClose(): void;
}

function isTechnical({ isAdvanced }: Field): boolean {
  return isAdvanced === true;
}

/** The field that a refusal names, such as `The field "limits.headersMs" must be …`. */
function problemsOf(sentence: string, fields: readonly Field[]): Record<string, string> {
  const named = /The field "([^"]+)"/u.exec(sentence)?.[1] ?? '';
  const field = fields.find(({ name }) => named === name || named.startsWith(`${name}.`));
  return { [field?.name ?? '']: sentence };
}

export function BackendEditor({ backend, onClose }: Props) {
  const { backendEditor: texts, detailsOf, notSaved, say } = useTexts();
  const { operations, isLocked, say: tell } = useSettingsPage();
  const transport =
    backend.kind === 'reader' || backend.kind === 'browser-model'
      ? undefined
      : transports[backend.kind];
  const fields = transport ? backendFields(backend.kind, transport) : [];
  const [before, setBefore] = useState<Drafts>(() => toDrafts(fields, backend));
  const [drafts, setDrafts] = useState<Drafts>({});
  const [problems, setProblems] = useState<Record<string, string>>({});
  const shown = { ...toDrafts(fields, backend), ...drafts };

  async function save(event: SubmitEvent) {
    event.preventDefault();
    const change = toChange(fields, { ...toDrafts(fields, backend), ...before }, shown, backend);
    if (!change.ok) {
      setProblems(change.fault);
      return;
    }
    const refused = await saveSettings(
      operations,
      { backends: { [backend.id]: change.value } },
      notSaved,
    );
    if (refused !== undefined) {
      setProblems(problemsOf(refused, fields));
      return;
    }
    setProblems({});
    setDrafts({});
    setBefore({});
    tell(texts.saved);
    onClose();
  }

  const draw = (list: readonly Field[]) =>
    list
      .filter((field) => isShown(field, shown))
      .map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          draft={shown[field.name] ?? ''}
          isLocked={isLocked(`backends.${backend.id}.${field.name}`)}
          problem={problems[field.name]}
          onChange={(draft) => setDrafts((typed) => ({ ...typed, [field.name]: draft }))}
        />
      ));
  const technical = fields.filter(isTechnical);
  // A mistake in a folded field must be seen.
  const isOpen = technical.some(({ name }) => name in problems);
  return (
    <form
      className="entry-form"
      aria-label={detailsOf(backend.label)}
      noValidate
      onSubmit={(event) => void save(event)}
    >
      <PatternSelect backend={backend} />
      {draw(fields.filter((field) => !isTechnical(field)))}
      <details {...(isOpen ? { open: true } : {})}>
        <summary>{texts.advanced}</summary>
        {draw(technical)}
      </details>
      {problems[''] === undefined ? null : (
        <p className="problem" role="alert">
          {say(problems[''])}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="primary">
          {texts.save}
        </button>
        <button type="button" onClick={onClose}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
