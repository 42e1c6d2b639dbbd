// The user's own prompts: their order, their texts, and four to begin with. Part of `options-app.tsx`.
import { useState } from 'react';
import type { Prompt } from '../../lib/model/preferences';
import type { OptionsTexts } from '../../lib/languages/texts/options';
import { createId } from '../../lib/shared/ids';
import { PromptForm } from './prompt-form';
import { ReorderList } from './reorder-list';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

const usual = (words: OptionsTexts['usualPrompts']) => [
  {
    label: words.summarise,
    text: `${words.summariseText}

{{page}}`,
  },
  {
    label: words.explain,
    text: `${words.explainText}

{{selection}}`,
    contextMenu: true,
  },
  {
    label: words.points,
    text: `${words.pointsText}

{{page}}`,
  },
  {
    label: words.missing,
    text: `${words.missingText}

{{page}}`,
  },
];

function addUsual(words: OptionsTexts['usualPrompts']) {
  const entries = usual(words).map((prompt, at) => [createId('prompt'), { ...prompt, order: at }]);
  return { prompts: Object.fromEntries(entries) };
}

export function PromptsSection() {
  const { promptsSection: texts, usualPrompts: words } = useTexts();
  const { view, save, say, isLocked } = useSettingsPage();
  const [open, setOpen] = useState<string>();
  const { prompts } = view;
  const locked = isLocked('prompts');

  async function keep(id: string, fields: Omit<Prompt, 'id'>) {
    const { shortcut = null, ...rest } = fields;
    const order = prompts.some((one) => one.id === id) ? {} : { order: prompts.length };
    if (await save({ prompts: { [id]: { ...rest, shortcut, ...order } } })) setOpen(undefined);
  }

  async function remove(id: string) {
    if (await save({ prompts: { [id]: null } })) say(texts.removed);
    setOpen(undefined);
  }

  function reorder(ids: string[]) {
    void save({ prompts: Object.fromEntries(ids.map((id, order) => [id, { order }])) });
  }

  const items = prompts.map((prompt) => {
    const isTheirs = isLocked(`prompts.${prompt.id}`);
    const isOwn = view.layers[`prompts.${prompt.id}.text`] === 'user';
    return {
      id: prompt.id,
      label: prompt.label,
      content:
        open === prompt.id ? (
          <PromptForm
            prompt={prompt}
            onSave={(fields) => void keep(prompt.id, fields)}
            onClose={() => setOpen(undefined)}
            {...(isOwn ? { onRemove: () => void remove(prompt.id) } : {})}
          />
        ) : (
          <div className="row">
            <button
              type="button"
              className="row-title"
              disabled={isTheirs}
              onClick={() => setOpen(prompt.id)}
            >
              {prompt.label}
            </button>
            <span className="help one-line">{prompt.text}</span>
            {prompt.shortcut ? <kbd>{prompt.shortcut}</kbd> : null}
            {prompt.contextMenu ? <span className="tag">{texts.inMenu}</span> : null}
            {isTheirs ? <span className="tag">{texts.locked}</span> : null}
          </div>
        ),
    };
  });

  return (
    <section aria-labelledby="section-title">
      <h2 id="section-title">{texts.title}</h2>
      <p className="intro">{texts.intro}</p>
      {prompts.length === 0 ? <p className="empty">{texts.none}</p> : null}
      <ReorderList label={texts.title} items={items} disabled={locked} onReorder={reorder} />
      {open === 'new' ? (
        <PromptForm
          onSave={(fields) => void keep(createId('prompt'), fields)}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <div className="actions">
          <button type="button" disabled={locked} onClick={() => setOpen('new')}>
            {texts.add}
          </button>
          {prompts.length === 0 && !locked ? (
            <button type="button" onClick={() => void save(addUsual(words))}>
              {texts.start}
            </button>
          ) : null}
        </div>
      )}
    </section>
  );
}
