// Icons by name: ChatKit's own and every one of Lucide's (`lucide:name`), read from the package when the first is needed.
import { createElement, Suspense, use } from 'react';
import { chatkitIcons } from './chatkit-icons';
import { textOf, wordOf } from './read-props';
import { toColor } from './to-color';
import type { NodeProps } from './widget-node';

type Shape = readonly [string, Readonly<Record<string, string>>];

const loadShapes = async (): Promise<Readonly<Record<string, unknown>>> =>
  (await import('lucide-static/icon-nodes.json')).default;
let shapes: ReturnType<typeof loadShapes> | undefined;

const sizes = { xs: 12, sm: 14, md: 16, lg: 18, xl: 20, '2xl': 24, '3xl': 32 } as const;

export function WidgetIconNode({ node }: NodeProps) {
  const size = wordOf(node['size'], ['xs', 'sm', 'md', 'lg', 'xl', '2xl', '3xl']) ?? 'md';
  return (
    <span className="w-icon" style={{ color: toColor(node['color']) }}>
      <WidgetIcon name={textOf(node['name'])} size={sizes[size]} />
    </span>
  );
}

/** Decoration only. Nothing for a name that nobody knows. */
export function WidgetIcon({ name, size }: { name: string; size: number }) {
  if (name === '') return null;
  return (
    <Suspense fallback={<span className="icon" style={{ width: size, height: size }} />}>
      <LoadedIcon name={name} size={size} />
    </Suspense>
  );
}

function LoadedIcon({ name, size }: { name: string; size: number }) {
  shapes ??= loadShapes();
  const all = use(shapes);
  const own = Object.hasOwn(chatkitIcons, name) ? chatkitIcons[name] : undefined;
  const lucide = own?.lucide ?? (name.startsWith('lucide:') ? name.slice('lucide:'.length) : '');
  const found = Object.hasOwn(all, lucide) ? all[lucide] : undefined;
  if (!isShapes(found)) return null;
  return (
    <svg
      className="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={own?.isFilled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {found.map(([tag, attributes]) => (
        <ShapeView key={JSON.stringify(attributes)} tag={tag} attributes={attributes} />
      ))}
    </svg>
  );
}

function ShapeView({ tag, attributes }: { tag: string; attributes: Shape[1] }) {
  const known = wordOf(tag, ['path', 'circle', 'rect', 'line', 'polyline', 'polygon', 'ellipse']);
  return known ? createElement(known, attributes) : null;
}

function isShapes(value: unknown): value is readonly Shape[] {
  return Array.isArray(value);
}
