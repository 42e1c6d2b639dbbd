// A widget item: its code is loaded with the first one, and a widget that cannot be drawn leaves its text. Used by `item-view.tsx`.
import { Component, lazy, Suspense, type ReactNode } from 'react';
import type { WidgetItem } from '../../../lib/chatkit/items';
import { useTexts } from '../use-texts';

const Loaded = lazy(async () => ({ default: (await import('./widget-view')).WidgetView }));

export function LazyWidget({ item }: { item: WidgetItem }) {
  const texts = useTexts();
  const inWords = <p className="aside">{item.copy_text ?? texts.widget.notShown}</p>;
  return (
    <Guard fallback={inWords}>
      <Suspense fallback={<p className="aside">…</p>}>
        <Loaded item={item} />
      </Suspense>
    </Guard>
  );
}

interface GuardProps {
  fallback: ReactNode;
  children: ReactNode;
}

/** React catches what a component throws in a class alone; without it one widget would take the whole chat down. */
class Guard extends Component<GuardProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError() {
    return { hasFailed: true };
  }
  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
