// A button that fires an action or submits its form.
import { useContext } from 'react';
import { classesOf, controlSizes, controlVariants, isOn, textOf } from './read-props';
import { useAction } from './use-action';
import { FormContext } from './widget-context';
import { WidgetIcon } from './widget-icon';
import type { NodeProps } from './widget-node';

const colors = [
  'primary',
  'secondary',
  'info',
  'discovery',
  'success',
  'caution',
  'warning',
  'danger',
] as const;
const words = { color: colors, variant: controlVariants, size: controlSizes };
const iconSizes: Readonly<Record<string, number>> = { sm: 14, md: 16, lg: 18, xl: 20, '2xl': 24 };

export function WidgetButton({ node }: NodeProps) {
  const inForm = useContext(FormContext);
  const { canFire, isBusy, fire } = useAction(node['onClickAction'], 'self');
  const submits = isOn(node['submit']);
  const label = textOf(node['label']);
  const icon = textOf(node['iconStart']) || textOf(node['iconEnd']);
  const size = iconSizes[textOf(node['iconSize'])] ?? 16;
  const waits = isBusy || (submits && inForm?.isSubmitting === true);
  const isOff = isOn(node['disabled']) || waits || (!submits && !canFire);
  // An older way to say which button counts most.
  const style = textOf(node['style']) === 'primary' ? ' style-primary' : '';
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={`${classesOf('w-button', node, words, ['pill', 'uniform', 'block'])}${style}`}
      aria-label={label === '' ? icon : undefined}
      aria-busy={waits}
      disabled={isOff}
      onClick={submits ? undefined : fire}
    >
      {waits && <span className="w-spinner" aria-hidden="true" />}
      <WidgetIcon name={textOf(node['iconStart'])} size={size} />
      {label !== '' && <span dir="auto">{label}</span>}
      <WidgetIcon name={textOf(node['iconEnd'])} size={size} />
    </button>
  );
}
