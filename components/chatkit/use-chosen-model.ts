// Which model the next message goes to: chosen in the composer, else used last in this thread, else the default.
import { useElement, useComposer, useThread } from './element-context';
import type { ItemCollection } from './item-collection';
import type { NormalOptions } from './options';

/** The id of the model that is in the picker, or nothing when the host offers none. */
export function useChosenModel(): string | undefined {
  const { options, state } = useElement();
  const { modelId } = useComposer();
  // The thread's items decide too.
  useThread();
  return chosenModel(options, state.items, modelId);
}

/** The same for code outside React. */
export function chosenModel(
  { composer: { models } }: NormalOptions,
  items: ItemCollection,
  pickedId: string | undefined,
): string | undefined {
  const canUse = (id: string | null | undefined) =>
    models.some((model) => model.id === id && !model.disabled);
  if (pickedId !== undefined && canUse(pickedId)) return pickedId;
  const lastUsed = lastModel(items);
  if (lastUsed !== undefined && canUse(lastUsed)) return lastUsed;
  const usable = models.filter((model) => !model.disabled);
  return (usable.find((model) => model.default) ?? usable[0])?.id;
}

function lastModel(items: ItemCollection): string | undefined {
  for (const id of items.ids().toReversed()) {
    const item = items.read(id);
    if (item?.type === 'user_message' && item.inference_options.model)
      return item.inference_options.model;
  }
  return undefined;
}
