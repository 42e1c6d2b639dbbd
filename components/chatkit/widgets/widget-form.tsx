// A form of a widget; the browser's own validation stands before its action.
import type { ReactNode } from 'react';
import type { JsonObject } from '../../../lib/chatkit/items';
import { useWidgetAction } from './use-widget-action';

export function WidgetForm({ node, children }: { node: JsonObject; children: ReactNode }) {
  const action = useWidgetAction(node['onSubmitAction']);
  return (
    <form
      className="questions"
      onSubmit={(event) => {
        event.preventDefault();
        action.run(event.currentTarget);
      }}
    >
      {children}
    </form>
  );
}
