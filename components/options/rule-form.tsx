// One redaction rule, checked while it is typed. Part of `rule-list.tsx`.
import { useId, useState, type SubmitEvent } from 'react';
import type { RedactionRule } from '../../lib/model/preferences';
import { compileRule } from '../../lib/model/rule-pattern';
import { useTexts } from './use-texts';

interface Props {
  rule?: RedactionRule;
  onSave(rule: Omit<RedactionRule, 'id'>): void;
  onClose(): void;
  onRemove?(): void;
}

export function RuleForm({ rule, onSave, onClose, onRemove }: Props) {
  const { ruleForm: texts, ruleNamed, newRule } = useTexts();
  const id = useId();
  const [label, setLabel] = useState(rule?.label ?? '');
  const [pattern, setPattern] = useState(rule?.pattern ?? '');
  const [flags, setFlags] = useState(rule?.flags);
  const typed = { label, pattern, ...(flags === undefined ? {} : { flags }) };
  const compiled = compileRule(typed);
  const problem = pattern === '' || compiled.ok ? undefined : `The pattern ${compiled.fault}.`;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (compiled.ok) onSave(typed);
  }

  return (
    <form
      className="entry-form"
      aria-label={rule ? ruleNamed(rule.label) : newRule}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <label htmlFor={`${id}-label`}>{texts.name}</label>
      <input
        id={`${id}-label`}
        autoFocus
        required
        autoComplete="off"
        value={label}
        onChange={(event) => setLabel(event.target.value)}
      />
      <label htmlFor={`${id}-pattern`}>{texts.pattern}</label>
      <input
        id={`${id}-pattern`}
        className="code"
        dir="ltr"
        required
        autoComplete="off"
        spellCheck={false}
        value={pattern}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => setPattern(event.target.value)}
      />
      <p className={problem === undefined ? 'help' : 'problem'} id={`${id}-help`} role="status">
        {problem ?? (flags === undefined ? texts.patternHelp : texts.expressionHelp)}
      </p>
      <div className="switches">
        <label>
          <input
            type="checkbox"
            checked={flags !== undefined}
            onChange={(event) => setFlags(event.target.checked ? 'iu' : undefined)}
          />
          {texts.expression}
        </label>
        {flags === undefined ? null : (
          <label>
            <input
              type="checkbox"
              checked={flags.includes('i')}
              onChange={(event) =>
                setFlags(event.target.checked ? `${flags}i` : flags.replaceAll('i', ''))
              }
            />
            {texts.anyCase}
          </label>
        )}
      </div>
      <div className="actions">
        <button type="submit" className="primary">
          {texts.save}
        </button>
        <button type="button" onClick={onClose}>
          {texts.cancel}
        </button>
        {onRemove ? (
          <button type="button" className="danger" onClick={onRemove}>
            {texts.remove}
          </button>
        ) : null}
      </div>
    </form>
  );
}
