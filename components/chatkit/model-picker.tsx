// The native picker of models in the composer's row; hidden when the host offers no choice.
import { useComposer, useElement } from './element-context';
import { Icon } from './icon';
import { useChosenModel } from './use-chosen-model';
import { useTexts } from './use-texts';

export function ModelPicker() {
  const texts = useTexts();
  const { options, composer } = useElement();
  const { models } = options.composer;
  useComposer();
  const chosenId = useChosenModel();
  if (models.length === 0) return null;
  const chosen = models.find((model) => model.id === chosenId);
  return (
    <span className="model">
      <span className="model-label" aria-hidden="true" dir="auto">
        {chosen?.label}
      </span>
      <Icon name="chevron" size={12} />
      <select
        aria-label={texts.composer.model}
        title={chosen?.description ?? chosen?.label}
        value={chosenId}
        onChange={(event) => composer.patch({ modelId: event.target.value })}
      >
        {models.map(({ id, label, description, disabled }) => (
          <option key={id} value={id} disabled={disabled} title={description}>
            {disabled && description ? `${label} (${description})` : label}
          </option>
        ))}
      </select>
    </span>
  );
}
