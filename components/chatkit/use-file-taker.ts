// The model that the next message goes to, as the files see it: its name, and what it can be sent. Used by the composer.
import type { FileTaker } from './attachment-rules';
import { useElement } from './element-context';
import type { NormalOptions } from './options';
import { useChosenModel } from './use-chosen-model';

export function useFileTaker(): FileTaker | undefined {
  const { options } = useElement();
  return toFileTaker(options, useChosenModel());
}

/** The same for code outside React; nothing where the host offers no models. */
export function toFileTaker(
  { composer: { models }, acceptedFiles }: NormalOptions,
  modelId: string | undefined,
): FileTaker | undefined {
  const model = models.find(({ id }) => id === modelId);
  if (!model) return undefined;
  const accepts = acceptedFiles?.[model.id];
  return { label: model.label, ...(accepts === undefined ? {} : { accepts }) };
}
