// Which items survive a turn that ended before they were finished. Asked when a turn settles and when a dead one is recovered.
import type { ThreadItem } from '../chatkit/items';
import type { TurnState } from '../store/records';

/**
 * After a Stop only an answer with words is kept, as ChatKit's server does. After any other end everything that shows
 * something is kept: what came is the user's.
 */
export function isWorthKeeping(item: ThreadItem, state: TurnState): boolean {
  if (item.type === 'assistant_message')
    return item.content.some(
      ({ text, annotations }) => text.trim() !== '' || annotations.length > 0,
    );
  if (state === 'stopped') return false;
  if (item.type === 'workflow') return item.workflow.tasks.length > 0;
  if (item.type === 'generated_image') return item.image !== undefined;
  return true;
}
