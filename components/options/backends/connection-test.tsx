// The connection test of one backend: nine steps, each with what to do and the exact lines to copy. Part of `backend-row.tsx`.
import { useTexts } from '../use-texts';
import {
  checkStepNames,
  type BackendFields,
  type CheckStep,
} from '../../../lib/model/backend-check';
import type { HostPermissions } from '../../../lib/platform/permissions';
import { CopyLines } from './copy-lines';
import type { ConnectionTest as Test } from './use-connection-test';

interface Props {
  test: Test;
  label: string;
  permissions: HostPermissions;
  /** Resolves to whether they were saved. */
  onUse(fields: BackendFields): Promise<boolean>;
}

/** Lucide's check, x and minus. */
const marks = { pass: 'M20 6 9 17l-5-5', fail: 'M18 6 6 18M6 6l12 12', skip: 'M5 12h14' };

export function ConnectionTest({ test, label, permissions, onUse }: Props) {
  const { connectionTest: texts, checkNames: names, connectionOf } = useTexts();
  const { steps, isRunning, problem } = test;
  if (steps === undefined) return null;

  function allow(origins: string[]) {
    // The prompt needs this very click: nothing may be awaited before it.
    const asked = permissions.request(origins);
    void asked.then(
      (granted) => granted && test.run(),
      () => {},
    );
  }

  async function use(fields: BackendFields) {
    if (await onUse(fields)) test.run();
  }

  return (
    <div className="check" aria-busy={isRunning}>
      <ol aria-label={connectionOf(label)}>
        {checkStepNames.map((name) => {
          const step = steps.find((one) => one.step === name);
          return step ? (
            <Step key={name} step={step} onAllow={allow} onUse={(fields) => void use(fields)} />
          ) : (
            <li key={name} data-step={name} className="pending">
              <span className="mark" aria-hidden="true" />
              <div>
                <strong>{names[name]}</strong> <span className="help">{texts.waiting}</span>
              </div>
            </li>
          );
        })}
      </ol>
      {problem === '' ? null : (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface StepProps {
  step: CheckStep;
  onAllow(origins: string[]): void;
  onUse(fields: BackendFields): void;
}

function Step({ step, onAllow, onUse }: StepProps) {
  const { connectionTest: texts, checkNames: names, verdicts, say } = useTexts();
  const { allow, use } = step;
  return (
    <li data-step={step.step} data-verdict={step.verdict}>
      <svg className="mark" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        <path
          d={marks[step.verdict]}
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <div>
        <strong>{names[step.step]}</strong>{' '}
        <span className="visually-hidden">{verdicts[step.verdict]}</span>
        <span>{say(step.sentence)}</span>
        {step.advice === undefined ? null : <p className="advice">{say(step.advice)}</p>}
        {step.copy?.map((lines) => (
          <CopyLines key={lines.label} {...lines} />
        ))}
        <div className="actions">
          {allow ? (
            <button type="button" onClick={() => onAllow(allow)}>
              {texts.allow}
            </button>
          ) : null}
          {use ? (
            <button type="button" className="primary" onClick={() => onUse(use.fields)}>
              {say(use.label)}
            </button>
          ) : null}
        </div>
      </div>
    </li>
  );
}
