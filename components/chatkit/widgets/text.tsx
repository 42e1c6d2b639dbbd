// Text, titles and captions of widgets, and text that can be edited in place.
import type { CSSProperties } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { linesOf } from './box';
import { checkPattern } from './check-pattern';
import { alignments, classesOf, isObject, isOn, textOf, wordOf } from './read-props';
import { toColor } from './to-color';
import { toLength } from './to-style';
import { useAutoFocus } from './use-auto-focus';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

const weights = ['normal', 'medium', 'semibold', 'bold'] as const;
const textSizes = ['xs', 'sm', 'md', 'lg', 'xl'] as const;
const titleSizes = ['sm', 'md', 'lg', 'xl', '2xl', '3xl', '4xl', '5xl'] as const;
const captionSizes = ['sm', 'md', 'lg'] as const;

/** What Text, Title, Caption and Label have in common. */
export function toTextStyle(node: JsonObject): CSSProperties {
  const maxLines = linesOf(node['maxLines']);
  const minLines = linesOf(node['minLines']);
  return {
    color: toColor(node['color']),
    textAlign: wordOf(node['textAlign'], alignments),
    ...(maxLines === undefined ? {} : { WebkitLineClamp: maxLines }),
    ...(minLines === undefined ? {} : { minBlockSize: `${minLines}lh` }),
  };
}

function classes(name: string, node: JsonObject, sizes: readonly string[]): string {
  const base = classesOf(name, node, { size: sizes, weight: weights }, ['truncate', 'italic']);
  const extra = [
    isOn(node['lineThrough']) && 'line-through',
    linesOf(node['maxLines']) !== undefined && 'clamp',
  ].filter(Boolean);
  return [base, ...extra].join(' ');
}

export function Text({ node }: NodeProps) {
  const className = classes('w-text', node, textSizes);
  const style = { ...toTextStyle(node), width: toLength(node['width']) };
  const { editable } = node;
  if (isObject(editable))
    return <Editable node={node} editable={editable} className={className} style={style} />;
  return (
    <p className={className} style={style} dir="auto" aria-busy={isOn(node['streaming'])}>
      {textOf(node['value'])}
    </p>
  );
}

export function Title({ node }: NodeProps) {
  return (
    <h3 className={classes('w-title', node, titleSizes)} style={toTextStyle(node)} dir="auto">
      {textOf(node['value'])}
    </h3>
  );
}

export function Caption({ node }: NodeProps) {
  return (
    <p className={classes('w-caption', node, captionSizes)} style={toTextStyle(node)} dir="auto">
      {textOf(node['value'])}
    </p>
  );
}

interface EditableProps {
  node: JsonObject;
  editable: JsonObject;
  className: string;
  style: CSSProperties;
}

/** Looks like the text it is until it is pointed at. */
function Editable({ node, editable, className, style }: EditableProps) {
  const texts = useTexts();
  const box = useAutoFocus<HTMLTextAreaElement>(editable);
  const placeholder = textOf(editable['placeholder']);
  return (
    <textarea
      ref={box}
      className={`${className} w-editable`}
      style={style}
      dir="auto"
      rows={linesOf(node['minLines']) ?? 1}
      name={textOf(editable['name'])}
      aria-label={placeholder || textOf(editable['name'])}
      defaultValue={textOf(node['value'])}
      placeholder={placeholder}
      required={isOn(editable['required'])}
      autoComplete={textOf(editable['autoComplete']) || 'off'}
      data-1p-ignore={isOn(editable['allowAutofillExtensions']) ? undefined : ''}
      onInput={checkPattern(textOf(editable['pattern']), texts.widget.wrongForm)}
    />
  );
}
