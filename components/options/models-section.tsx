// What the picker of the chat shows, in its order, and which model a new chat asks. Part of `options-app.tsx`.
import { useState } from 'react';
import type { AllowedFallback } from '../../lib/messaging/panel-events';
import type { SettingsView } from '../../lib/messaging/operations/settings-operations';
import type { Model } from '../../lib/model/backend';
import type { Json } from '../../lib/shared/json';
import type { SettingsChange } from '../../lib/settings/apply-change';
import { createId } from '../../lib/shared/ids';
import { AllowedFallbacks } from './allowed-fallbacks';
import { ChoiceField } from './choice-field';
import { ModelForm } from './model-form';
import { ReorderList } from './reorder-list';
import { useSettingsPage } from './settings-page';
import { toRouteNames } from './route-names';
import { useTexts } from './use-texts';

const readerId = 'reader';

/**
 * The change, together with whatever makes its models whole: while nobody wrote a model down, each backend is one by itself,
 * and the first that is written down would take the others away.
 */
function withModels(view: SettingsView, change: NonNullable<SettingsChange['models']>) {
  const own = view.models.filter(({ id }) => id !== readerId);
  const areWritten = own.some(({ id }) => view.layers[`models.${id}.route`] !== undefined);
  if (areWritten) return { models: change };
  const written: { [id: string]: { [field: string]: Json } } = Object.fromEntries(
    own.map(({ id, label, route }) => [id, { label, route: route.map(({ backend }) => backend) }]),
  );
  for (const [id, fields] of Object.entries(change)) written[id] = { ...written[id], ...fields };
  return { models: written };
}

export function ModelsSection({ allowed }: { allowed: readonly AllowedFallback[] | undefined }) {
  const { modelsSection: texts, inTurn } = useTexts();
  const { view, save, say, isLocked, operations } = useSettingsPage();
  const [open, setOpen] = useState<string>();
  const locked = isLocked('models');
  const models = view.models.filter(({ id }) => id !== readerId);
  const backends = [...view.backends, ...view.disabledBackends];
  const choices = Object.fromEntries(
    view.models.filter(({ hidden }) => !hidden).map(({ id, label }) => [id, label]),
  );

  const change = (id: string, fields: { [field: string]: Json }) =>
    save(withModels(view, { [id]: fields }));

  function reorder(ids: string[]) {
    void save(withModels(view, Object.fromEntries(ids.map((id, order) => [id, { order }]))));
  }

  async function add() {
    const [first] = backends;
    if (!first) return;
    const id = createId('model');
    const fields = { label: texts.name, route: [first.id], order: models.length };
    if (await save(withModels(view, { [id]: fields }))) setOpen(id);
  }

  async function remove(id: string) {
    if (await save({ models: { [id]: null } })) say(texts.removed);
  }

  function describe(model: Model): string {
    return inTurn(toRouteNames(model.route, view, texts.off));
  }

  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">{texts.title}</h2>
      <p className="intro">{texts.intro}</p>
      <ChoiceField
        label={texts.first}
        help={texts.firstHelp}
        path="defaultModelId"
        value={view.defaultModelId}
        choices={choices}
        onChange={(defaultModelId) => void save({ defaultModelId })}
      />
      <h3>{texts.list}</h3>
      <ReorderList
        label={texts.list}
        disabled={locked}
        onReorder={reorder}
        items={models.map((model) => ({
          id: model.id,
          label: model.label,
          content: (
            <>
              <div className="row">
                <button
                  type="button"
                  className="row-title"
                  aria-expanded={open === model.id}
                  onClick={() => setOpen(open === model.id ? undefined : model.id)}
                >
                  {model.label}
                </button>
                <span className="help one-line">{describe(model)}</span>
                {model.models ? <span className="tag">{texts.listed}</span> : null}
                {model.hidden ? <span className="tag">{texts.hidden}</span> : null}
                {isLocked(`models.${model.id}`) ? (
                  <span className="tag">{texts.locked}</span>
                ) : null}
              </div>
              {open === model.id ? (
                <ModelForm
                  model={model}
                  onChange={(fields) => change(model.id, fields)}
                  {...(view.layers[`models.${model.id}.route`] === 'user'
                    ? { onRemove: () => void remove(model.id) }
                    : {})}
                />
              ) : null}
            </>
          ),
        }))}
      />
      <p className="help">{texts.reader}</p>
      <div className="actions">
        <button type="button" disabled={locked} onClick={() => void add()}>
          {texts.add}
        </button>
      </div>
      {allowed ? <AllowedFallbacks allowed={allowed} operations={operations} /> : null}
    </section>
  );
}
