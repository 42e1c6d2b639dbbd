// What of an item a person would search for: the words they see. Used by both stores and by the server's search.
import type { ThreadItem } from '../chatkit/items';

/** Empty for what is there for the machinery alone. */
export function searchableText(item: ThreadItem): string {
  switch (item.type) {
    case 'user_message':
      return [item.quoted_text ?? '', item.content.map(({ text }) => text).join('')]
        .filter(Boolean)
        .join('\n');
    case 'assistant_message':
      return item.content.map(({ text }) => text).join('\n\n');
    case 'widget':
      return item.copy_text ?? '';
    case 'structured_input':
      return item.inputs
        .map(({ question, answer }) => `${question} ${answer?.values.join(', ') ?? ''}`)
        .join('\n');
    case 'workflow':
    case 'task':
    case 'client_tool_call':
    case 'generated_image':
    case 'end_of_turn':
    case 'hidden_context_item':
    case 'sdk_hidden_context':
    default:
      return '';
  }
}
