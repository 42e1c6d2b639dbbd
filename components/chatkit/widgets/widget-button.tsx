// A button of a widget: fires its own action, or submits the form around it.
import type { JsonObject } from '../../../lib/chatkit/items';
import { textOf } from './read-props';
import { useWidgetAction } from './use-widget-action';

export function WidgetButton({ node }: { node: JsonObject }) {
  const action = useWidgetAction(node['onClickAction']);
  const isSubmit = node['submit'] === true;
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className={node['style'] === 'primary' ? 'button primary' : 'button'}
      disabled={node['disabled'] === true || (!isSubmit && !action.canRun)}
      onClick={isSubmit ? undefined : (event) => action.run(event.currentTarget.form)}
    >
      {textOf(node['label'])}
    </button>
  );
}
