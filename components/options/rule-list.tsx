// The user's own redaction rules. Part of `privacy-section.tsx`.
import { useState } from 'react';
import type { RedactionRule } from '../../lib/model/preferences';
import { createId } from '../../lib/shared/ids';
import { RuleForm } from './rule-form';
import { useSettingsPage } from './settings-page';
import { useTexts } from './use-texts';

export function RuleList() {
  const common = useTexts();
  const texts = common.ruleList;
  const { view, save, isLocked } = useSettingsPage();
  const [open, setOpen] = useState<string>();
  const { rules } = view.preferences.privacy;
  const locked = isLocked('preferences.privacy.rules');
  const fixed = new Set(view.organisation.rules.map(({ id }) => id));

  async function keep(rule: RedactionRule) {
    const kept = await save({ preferences: { privacy: { rules: { add: [{ ...rule }] } } } });
    if (kept) setOpen(undefined);
  }

  function remove(id: string) {
    setOpen(undefined);
    void save({ preferences: { privacy: { rules: { remove: [id] } } } });
  }

  return (
    <div className="entry-list">
      <h4>{texts.label}</h4>
      <p className="help">{locked ? common.lockedBecause : texts.help}</p>
      <ul className="rows" aria-label={texts.label}>
        {rules.map((rule) => (
          <li key={rule.id}>
            {open === rule.id ? (
              <RuleForm
                rule={rule}
                onSave={(fields) => void keep({ ...fields, id: rule.id })}
                onClose={() => setOpen(undefined)}
                onRemove={() => remove(rule.id)}
              />
            ) : (
              <div className="row">
                <button
                  type="button"
                  className="row-title"
                  disabled={locked || fixed.has(rule.id)}
                  onClick={() => setOpen(rule.id)}
                >
                  {rule.label}
                </button>
                <code className="one-line">
                  {rule.flags === undefined ? rule.pattern : `/${rule.pattern}/${rule.flags}`}
                </code>
                {fixed.has(rule.id) ? <span className="tag">{common.lockedBecause}</span> : null}
              </div>
            )}
          </li>
        ))}
      </ul>
      {open === 'new' ? (
        <RuleForm
          onSave={(fields) => void keep({ ...fields, id: createId('rule') })}
          onClose={() => setOpen(undefined)}
        />
      ) : (
        <div className="actions">
          <button type="button" disabled={locked} onClick={() => setOpen('new')}>
            {texts.add}
          </button>
        </div>
      )}
    </div>
  );
}
