// A form: its fields go along with every action that is fired inside it.
import { useMemo, useRef, type ReactNode } from 'react';
import type { CSSProperties } from 'react';
import { toBoxStyle } from './to-style';
import { useAction } from './use-action';
import { FormContext, type FormContextValue } from './widget-context';
import type { NodeProps } from './widget-node';

export function Form({ node, children }: NodeProps) {
  return (
    <ActionForm action={node['onSubmitAction']} className="w-box w-form" style={toBoxStyle(node)}>
      {children}
    </ActionForm>
  );
}

interface ActionFormProps {
  action: unknown;
  className: string;
  style?: CSSProperties;
  children: ReactNode;
}

/** The browser checks the fields before the action is fired; a submit button inside shows that it is under way. */
export function ActionForm({ action, className, style, children }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <SubmitScope form={form} action={action}>
      {(submit) => (
        <form
          ref={form}
          className={className}
          style={style}
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          {children}
        </form>
      )}
    </SubmitScope>
  );
}

interface SubmitScopeProps {
  form: FormContextValue['form'];
  action: unknown;
  children: (submit: () => void) => ReactNode;
}

/** The form's own action stands inside its context, so that it takes the fields along like every other. */
function SubmitScope({ form, action, children }: SubmitScopeProps) {
  const fields = useMemo(() => ({ form, isSubmitting: false }), [form]);
  return (
    <FormContext value={fields}>
      <Submitting form={form} action={action}>
        {children}
      </Submitting>
    </FormContext>
  );
}

function Submitting({ form, action, children }: SubmitScopeProps) {
  const { fire, isBusy } = useAction(action, 'self');
  const value = useMemo(() => ({ form, isSubmitting: isBusy }), [form, isBusy]);
  return <FormContext value={value}>{children(fire)}</FormContext>;
}
