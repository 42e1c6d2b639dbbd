// Fields that are typed in.
import { useLayoutEffect, type CSSProperties } from 'react';
import { checkPattern } from './check-pattern';
import { useFieldName } from './field-name';
import { classesOf, controlSizes, isOn, numberOf, textOf, wordOf } from './read-props';
import { useAutoFocus } from './use-auto-focus';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

const kinds = ['number', 'email', 'text', 'password', 'tel', 'url'] as const;
const words = {
  variant: ['soft', 'outline'],
  size: controlSizes,
  gutterSize: ['2xs', 'xs', 'sm', 'md', 'lg', 'xl'],
};

/** Password managers keep out unless the server invites them. */
const autofill = (isInvited: boolean) => (isInvited ? {} : { 'data-1p-ignore': '' });

export function Input({ node }: NodeProps) {
  const field = useAutoFocus<HTMLInputElement>(node);
  return (
    <input
      ref={field}
      className={classesOf('w-field', node, words, ['pill'])}
      type={wordOf(node['inputType'], kinds) ?? 'text'}
      name={textOf(node['name'])}
      aria-label={useFieldName(node)}
      dir="auto"
      defaultValue={textOf(node['defaultValue'])}
      placeholder={textOf(node['placeholder'])}
      pattern={textOf(node['pattern']) || undefined}
      required={isOn(node['required'])}
      disabled={isOn(node['disabled'])}
      autoComplete={isOn(node['allowAutofillExtensions']) ? 'on' : 'off'}
      {...autofill(isOn(node['allowAutofillExtensions']))}
    />
  );
}

/** Rows, unless the server says otherwise; the same as in ChatKit. */
const usualRows = 3;

export function Textarea({ node }: NodeProps) {
  const texts = useTexts();
  const field = useAutoFocus<HTMLTextAreaElement>(node);
  const rows = numberOf(node['rows'], 1, 40) ?? usualRows;
  const maxRows = numberOf(node['maxRows'], rows, 60);
  const grows = isOn(node['autoResize']) || maxRows !== undefined;
  const style: CSSProperties = maxRows === undefined ? {} : { maxBlockSize: `${maxRows + 1}lh` };

  // Where the browser cannot size a text box by its content, we do.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !grows || CSS.supports('field-sizing', 'content')) return undefined;
    const fit = () => fitHeight(element);
    fit();
    element.addEventListener('input', fit);
    return () => element.removeEventListener('input', fit);
  }, [field, grows]);

  return (
    <textarea
      ref={field}
      className={`${classesOf('w-field', node, words)}${grows ? ' grows' : ''}`}
      style={style}
      name={textOf(node['name'])}
      aria-label={useFieldName(node)}
      dir="auto"
      rows={rows}
      defaultValue={textOf(node['defaultValue'])}
      placeholder={textOf(node['placeholder'])}
      required={isOn(node['required'])}
      disabled={isOn(node['disabled'])}
      autoComplete="off"
      onInput={checkPattern(textOf(node['pattern']), texts.widget.wrongForm)}
      {...autofill(isOn(node['allowAutofillExtensions']))}
    />
  );
}

function fitHeight(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}
