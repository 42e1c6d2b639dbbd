// A widget in the thread: its root, its look, and what its components can reach. Loaded with the first widget, by `lazy-widget.tsx`.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { WidgetItem } from '../../../lib/chatkit/items';
import { useElement, useThread } from '../element-context';
import { adoptStyles } from './adopt-styles';
import { collectLabels, LabelsContext } from './field-name';
import { canFire, fireAction, type ActionTargets } from './fire-action';
import { PopupContext } from './popup-context';
import { wordOf } from './read-props';
import { WidgetContext, type WidgetContextValue } from './widget-context';
import { WidgetNode } from './widget-node';

export function WidgetView({ item }: { item: WidgetItem }) {
  const { options, controller, reportError } = useElement();
  const { isStreaming } = useThread();
  const frame = useRef<HTMLDivElement>(null);
  const [popup, setPopup] = useState<HTMLElement | null>(null);
  const [holds, setHolds] = useState(0);
  const { id, widget } = item;

  useLayoutEffect(() => {
    const root = frame.current?.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    adoptStyles(root);
    setPopup(root.querySelector<HTMLElement>('.chat'));
  }, []);

  const holdWhile = useCallback((work: Promise<void>) => {
    setHolds((count) => count + 1);
    void work.finally(() => setHolds((count) => count - 1));
  }, []);
  const value = useMemo((): WidgetContextValue => {
    const targets: ActionTargets = {
      itemId: id,
      widget,
      controller,
      ...(options.widgets?.onAction ? { onAction: options.widgets.onAction } : {}),
      isStreaming,
      report: reportError,
    };
    return {
      canFire: (action) => canFire(action, targets),
      fire: (action, form) => fireAction(action, form, targets),
      holdWhile,
    };
  }, [id, widget, controller, options, reportError, holdWhile, isStreaming]);
  const labels = useMemo(() => collectLabels(widget), [widget]);
  const scheme = wordOf(widget['theme'], ['light', 'dark']);

  return (
    <div
      ref={frame}
      className="widget"
      aria-busy={holds > 0}
      inert={holds > 0}
      style={scheme === undefined ? {} : { colorScheme: scheme }}
    >
      <PopupContext value={popup}>
        <WidgetContext value={value}>
          <LabelsContext value={labels}>
            <WidgetNode node={widget} />
          </LabelsContext>
        </WidgetContext>
      </PopupContext>
    </div>
  );
}
