// The backends that a model asks, in order; a less private one only as far as the user agrees. Part of `model-form.tsx`.
import { useState } from 'react';
import type { Backend, Model, RouteStep } from '../../lib/model/backend';
import type { Json } from '../../lib/shared/json';
import { ReorderList } from './reorder-list';
import { useSettingsPage } from './settings-page';
import { DraftInput } from './draft-input';
import { useTexts } from './use-texts';

interface Props {
  model: Model;
  onChange(route: Json): Promise<boolean>;
}

const ranks: Record<Backend['class'], number> = { local: 0, team: 1, cloud: 2 };

function toConsent(value: string): RouteStep['consent'] {
  return value === 'granted' || value === 'same-class' ? value : 'ask';
}

export function RouteEditor({ model, onChange }: Props) {
  const common = useTexts();
  const { routeEditor: texts, route: words } = common;
  const { view, isLocked } = useSettingsPage();
  const [chosen, setChosen] = useState('');
  const { route } = model;
  const locked = isLocked(`models.${model.id}.route`);
  const find = (id: string) =>
    [...view.backends, ...view.disabledBackends].find((backend) => backend.id === id);
  const first = find(route[0]?.backend ?? '');
  const others = [...view.backends, ...view.disabledBackends].filter(
    ({ id }) => !route.some(({ backend }) => backend === id),
  );

  const write = (steps: readonly RouteStep[]) => onChange(steps.map((step) => ({ ...step })));
  const change = (id: string, part: Partial<RouteStep>) =>
    write(route.map((step) => (step.backend === id ? { ...step, ...part } : step)));

  const wanted = others.some(({ id }) => id === chosen) ? chosen : '';
  function add() {
    if (wanted !== '') void write([...route, { backend: wanted, consent: 'ask' }]);
  }

  function rename(id: string, text: string) {
    const steps = route.map((step) => {
      if (step.backend !== id) return step;
      const { model: _before, ...rest } = step;
      return text.trim() === '' ? rest : { ...rest, model: text.trim() };
    });
    return write(steps);
  }

  const items = route.map((step) => {
    const backend = find(step.backend);
    const name = backend?.label ?? step.backend;
    const isLess = backend && first && ranks[backend.class] > ranks[first.class];
    const isOff = view.disabledBackends.some(({ id }) => id === step.backend);
    return {
      id: step.backend,
      label: name,
      content: (
        <div className="step">
          <div className="row">
            <strong>{name}</strong>
            <span className="help">
              {backend ? words.classes[backend.class] : texts.gone}
              {isLess ? `, ${texts.less}` : ''}
              {isOff ? `, ${texts.off}` : ''}
            </span>
          </div>
          <div className="step-fields">
            <DraftInput
              id={`route-${model.id}-${step.backend}`}
              disabled={locked}
              aria-label={words.nameAt(name)}
              placeholder={words.optional}
              value={step.model ?? ''}
              onSave={(text) => rename(step.backend, text)}
            />
            {isLess ? (
              <select
                aria-label={words.fallingBack(name)}
                disabled={locked || isLocked(`models.${model.id}.consent`)}
                value={step.consent}
                onChange={(event) =>
                  void change(step.backend, { consent: toConsent(event.target.value) })
                }
              >
                {Object.entries(words.consents).map(([value, text]) => (
                  <option key={value} value={value}>
                    {text}
                  </option>
                ))}
              </select>
            ) : null}
            <button
              type="button"
              disabled={locked || route.length === 1}
              aria-label={words.removeOne(name)}
              onClick={() => void write(route.filter(({ backend: id }) => id !== step.backend))}
            >
              {texts.remove}
            </button>
          </div>
        </div>
      ),
    };
  });

  return (
    <div className="route">
      <h4>{texts.title}</h4>
      <p className="help">{locked ? common.lockedBecause : texts.help}</p>
      <ReorderList
        label={words.of(model.label)}
        items={items}
        disabled={locked}
        onReorder={(ids) =>
          void write(ids.flatMap((id) => route.filter(({ backend }) => backend === id)))
        }
      />
      {others.length === 0 || locked ? null : (
        <div className="row">
          <select
            aria-label={texts.add}
            value={wanted}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{texts.add}</option>
            {others.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
          {/* Arrow keys change a closed list at once in some browsers: it takes a press to add what it shows. */}
          <button
            type="button"
            aria-label={common.entries.addTo(texts.title)}
            aria-disabled={wanted === ''}
            onClick={add}
          >
            {common.entries.add}
          </button>
        </div>
      )}
    </div>
  );
}
