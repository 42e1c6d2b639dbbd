// The assistant's questions where one writes: which they are, and their form, which is loaded with the first ones. Used by the composer.
import type { StructuredInputItem, ThreadItem } from '../../lib/chatkit/items';
import { later } from './later';

/** The questions that stand where one writes: those of the newest item, while nothing runs. */
export function pendingQuestions(item: ThreadItem | undefined): StructuredInputItem | undefined {
  return item?.type === 'structured_input' && item.status === 'pending' ? item : undefined;
}

export const questionForm = later(async () => (await import('./structured-input')).QuestionForm);
