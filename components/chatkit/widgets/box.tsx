// The containers of widgets and what stands between their children.
import type { NodeProps } from './widget-node';
import { numberOf, isOn, textOf } from './read-props';
import { toColor } from './to-color';
import { toBoxStyle, toLength, toSpace } from './to-style';

/** Box, Row, Col and the root Basic: a flex container. */
export function Box({ node, children }: NodeProps) {
  const type = textOf(node['type']);
  const direction = type === 'Row' ? 'row' : type === 'Col' ? 'column' : undefined;
  return (
    <div className={`w-box w-${type.toLowerCase()}`} style={toBoxStyle(node, direction)}>
      {children}
    </div>
  );
}

export function Spacer({ node }: NodeProps) {
  return <div className="w-spacer" style={{ flexBasis: toLength(node['minSize']) ?? 'auto' }} />;
}

export function Divider({ node }: NodeProps) {
  const spacing = toSpace(node['spacing']);
  return (
    <hr
      className={isOn(node['flush']) ? 'w-divider flush' : 'w-divider'}
      style={{
        borderBlockStartWidth: toLength(node['size']) ?? '1px',
        borderColor: toColor(node['color']),
        marginBlock: spacing,
      }}
    />
  );
}

/** Its one child comes in softly; another key is another child. */
export function Transition({ node, children }: NodeProps) {
  const child = node['children'];
  const isThere = typeof child === 'object' && child !== null;
  const name = isThere && !Array.isArray(child) ? textOf(child['key'] ?? child['id']) : '';
  return isThere ? (
    <div key={name} className="w-transition">
      {children}
    </div>
  ) : null;
}

/** Lines that a text may take, 1 to 100. */
export const linesOf = (value: unknown) => numberOf(value, 1, 100);
