// Loads what draws widgets when the first one arrives; the `widget` case of `item-view.tsx` shows it.
import { lazy, Suspense } from 'react';
import type { WidgetItem } from '../../../lib/chatkit/items';
import { WidgetItemContext } from './use-widget-action';

const WidgetNode = lazy(async () => {
  const { WidgetNode: component } = await import('./widget-node');
  return { default: component };
});

export function LazyWidget({ item }: { item: WidgetItem }) {
  return (
    <Suspense fallback={<p className="aside">{item.copy_text ?? 'Loading…'}</p>}>
      <WidgetItemContext value={item.id}>
        <WidgetNode node={item.widget} />
      </WidgetItemContext>
    </Suspense>
  );
}
