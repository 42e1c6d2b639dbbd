// The caption of a field of the same form, by the field's name.
import { useRef, type MouseEvent } from 'react';
import { textOf, classesOf } from './read-props';
import { toTextStyle } from './text';
import type { NodeProps } from './widget-node';

const words = {
  size: ['xs', 'sm', 'md', 'lg', 'xl'],
  weight: ['normal', 'medium', 'semibold', 'bold'],
};

export function Label({ node }: NodeProps) {
  const label = useRef<HTMLLabelElement>(null);
  const fieldName = textOf(node['fieldName']);
  // Names are unique in a form, ids would have to be so in the whole thread: the field is found when it is needed.
  function toField(event: MouseEvent): void {
    const scope = label.current?.closest('form, .widget');
    const field = scope?.querySelector<HTMLElement>(
      `[name="${CSS.escape(fieldName)}"], [data-field="${CSS.escape(fieldName)}"]`,
    );
    if (!field) return;
    event.preventDefault();
    field.focus();
    if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(field.type))
      field.click();
  }
  return (
    // The field itself takes this text as its name; a click is a convenience on top.
    // eslint-disable-next-line jsx-a11y/label-has-associated-control, jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <label
      ref={label}
      className={classesOf('w-label', node, words)}
      style={toTextStyle(node)}
      data-for={fieldName}
      dir="auto"
      onClick={toField}
    >
      {textOf(node['value'])}
    </label>
  );
}
