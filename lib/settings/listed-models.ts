// A model marked `models: listed` becomes one model for each that its server lists. Called by `compose-models.ts`.
import type { Model } from '../model/backend';

/** Stands between the id of the model and the server's own name. */
const separator = '::';

function toListed(model: Model, name: string): Model {
  const { models: _listed, ...rest } = model;
  const [first, ...others] = model.route;
  return {
    ...rest,
    id: `${model.id}${separator}${name}`,
    label: name,
    description: model.description ?? model.label,
    route: first ? [{ ...first, model: name }, ...others] : [],
  };
}

/** The models with each list in its place; one whose list is not known yet, or is empty, stays as it is. */
export function expandListed(
  models: readonly Model[],
  lists: ReadonlyMap<string, readonly string[]>,
): Model[] {
  return models.flatMap((model) => {
    const names = model.models ? (lists.get(model.route[0]?.backend ?? '') ?? []) : [];
    return names.length === 0 ? [model] : names.map((name) => toListed(model, name));
  });
}

/** A model of a list that is not at hand now: a thread keeps its choice while the server is away. */
export function findListed(models: readonly Model[], id: string): Model | undefined {
  const model = models.find((one) => one.models && id.startsWith(`${one.id}${separator}`));
  return model && toListed(model, id.slice(model.id.length + separator.length));
}
