// What stands in the composer of our own element. Used by `panel-app.tsx`.
import type { OpenAIChatKit } from '@openai/chatkit';
import type { UserMessageInput } from '../../lib/chatkit/operations';

interface WithDraft {
  readDraft(): UserMessageInput;
}

/** Nothing while there is no element, and where the page already had another one than ours. */
export function draftOf(element: OpenAIChatKit | null): UserMessageInput | undefined {
  return element && hasDraft(element) ? element.readDraft() : undefined;
}

function hasDraft(element: object): element is WithDraft {
  return 'readDraft' in element && typeof element.readDraft === 'function';
}
