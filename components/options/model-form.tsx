// One model: its name, what it is told, its limits, and its route. Every change is saved at once. Part of `models-section.tsx`.
import type { Model } from '../../lib/model/backend';
import type { Json } from '../../lib/shared/json';
import { DraftInput } from './draft-input';
import { Field } from './field';
import { RouteEditor } from './route-editor';
import { SwitchField } from './switch-field';
import { useTexts } from './use-texts';

interface Props {
  model: Model;
  onChange(fields: { [field: string]: Json }): Promise<boolean>;
  /** Absent where it is not the user's to remove. */
  onRemove?(): void;
}

/** Empty removes the field; what is no number stays as it is. */
function toNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

export function ModelForm({ model, onChange, onRemove }: Props) {
  const { modelForm: texts, detailsOf } = useTexts();
  const path = (field: string) => `models.${model.id}.${field}`;
  const { params = {} } = model;

  async function setNumber(name: 'temperature' | 'maxTokens', text: string) {
    const number = toNumber(text);
    if (number !== undefined) await onChange({ params: { [name]: number } });
  }

  return (
    <div className="entry-form" role="group" aria-label={detailsOf(model.label)}>
      <Field label={texts.name} path={path('label')}>
        {(control) => (
          <DraftInput {...control} value={model.label} onSave={(label) => onChange({ label })} />
        )}
      </Field>
      <Field label={texts.description} help={texts.descriptionHelp} path={path('description')}>
        {(control) => (
          <DraftInput
            {...control}
            value={model.description ?? ''}
            onSave={(text) => onChange({ description: text === '' ? null : text })}
          />
        )}
      </Field>
      <RouteEditor model={model} onChange={(route) => onChange({ route, consent: null })} />
      <Field label={texts.system} help={texts.systemHelp} path={path('params.systemPrompt')}>
        {(control) => (
          <DraftInput
            {...control}
            multiline
            value={params.systemPrompt ?? ''}
            onSave={(text) => onChange({ params: { systemPrompt: text === '' ? null : text } })}
          />
        )}
      </Field>
      <Field
        label={texts.temperature}
        help={texts.temperatureHelp}
        path={path('params.temperature')}
      >
        {(control) => (
          <DraftInput
            {...control}
            type="number"
            min={0}
            max={2}
            step={0.1}
            value={params.temperature === undefined ? '' : `${params.temperature}`}
            onSave={(text) => setNumber('temperature', text)}
          />
        )}
      </Field>
      <Field label={texts.tokens} help={texts.tokensHelp} path={path('params.maxTokens')}>
        {(control) => (
          <DraftInput
            {...control}
            type="number"
            min={1}
            step={1}
            value={params.maxTokens === undefined ? '' : `${params.maxTokens}`}
            onSave={(text) => setNumber('maxTokens', text)}
          />
        )}
      </Field>
      <SwitchField
        label={texts.shown}
        path={path('hidden')}
        checked={model.hidden !== true}
        onChange={(shown) => void onChange({ hidden: shown ? null : true })}
      />
      <SwitchField
        label={texts.listed}
        help={texts.listedHelp}
        path={path('models')}
        checked={model.models !== undefined}
        onChange={(listed) => void onChange({ models: listed ? 'listed' : null })}
      />
      {onRemove ? (
        <div className="actions">
          <button type="button" className="danger" onClick={onRemove}>
            {texts.remove}
          </button>
        </div>
      ) : null}
    </div>
  );
}
