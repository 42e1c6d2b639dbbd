// The line over a Card or a list that says what it is about. A server's own small picture is not fetched for it.
import type { JsonObject } from '../../../lib/chatkit/items';
import { textOf } from './read-props';
import { WidgetIcon } from './widget-icon';

export function Status({ status }: { status: JsonObject }) {
  const icon = textOf(status['icon']) || (textOf(status['favicon']) === '' ? '' : 'globe');
  return (
    <div className="w-status" dir="auto">
      <WidgetIcon name={icon} size={14} />
      <span>{textOf(status['text'])}</span>
    </div>
  );
}
