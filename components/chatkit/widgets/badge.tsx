// A short label with a colour of meaning.
import { classesOf, textOf } from './read-props';
import type { NodeProps } from './widget-node';

const colors = ['secondary', 'success', 'danger', 'warning', 'info', 'discovery'] as const;

export function Badge({ node }: NodeProps) {
  const words = { color: colors, variant: ['solid', 'soft', 'outline'], size: ['sm', 'md', 'lg'] };
  return (
    <span className={classesOf('w-badge', node, words, ['pill'])} dir="auto">
      {textOf(node['label'])}
    </span>
  );
}
