// Whether two messages hold the same. Used by the editor, which leaves what is shown already alone, and by its history.
import type { UserMessageContent } from '@openai/chatkit';

/** The same words and the same tags, whatever else differs. */
export function isSameContent(
  one: readonly UserMessageContent[],
  other: readonly UserMessageContent[],
): boolean {
  return (
    one.length === other.length &&
    one.every((part, place) => {
      const twin = other[place];
      return (
        twin?.type === part.type &&
        twin.text === part.text &&
        (part.type === 'input_text' || twin.type === 'input_text' || twin.id === part.id)
      );
    })
  );
}
