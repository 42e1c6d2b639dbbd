// The plain words of items: what a turn asks, what its history says, what a thread is called.
import type {
  AssistantMessageItem,
  ClientToolCallItem,
  StructuredInputItem,
  UserMessageContent,
  UserMessageItem,
} from '../chatkit/items';
import type { AttachmentRef } from '../model/attachment';

/** The user's own text; a tag is written as `@name` where it stood. */
export function userText(content: readonly UserMessageContent[]): string {
  return content.map((part) => (part.type === 'input_tag' ? `@${part.text}` : part.text)).join('');
}

/** The files that go along with a message, for a turn; no field at all where there are none. */
export function attachmentsOf({ attachments }: UserMessageItem): { attachments?: AttachmentRef[] } {
  if (attachments.length === 0) return {};
  return {
    attachments: attachments.map(({ id, name, mime_type: mime }) => ({ id, name, mime })),
  };
}

/** The answer's text; parts are paragraphs of their own. */
export function assistantText({ content }: AssistantMessageItem): string {
  return content.map(({ text }) => text).join('\n\n');
}

/** What a completed tool call or answered question tells a backend that knows only text. */
export function resumeText(item: ClientToolCallItem | StructuredInputItem): string {
  if (item.type === 'client_tool_call')
    return `${item.name}: ${JSON.stringify(item.output ?? null)}`;
  return item.inputs
    .map(({ question, answer }) => {
      const values = answer && !answer.skipped ? answer.values.join(', ') : '(skipped)';
      return `${question} ${values}`;
    })
    .join('\n');
}

const maxTitle = 60;

/** A title of at most 60 characters from a first question, cut at a word; nothing for a message without words. */
export function titleOf(text: string): string | undefined {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return undefined;
  if (line.length <= maxTitle) return line;
  const room = line.slice(0, maxTitle - 1);
  const lastSpace = room.lastIndexOf(' ');
  // A cut must not fall inside a character that takes two units.
  const cut = lastSpace > 0 ? room.slice(0, lastSpace) : room.replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/[\s,;:.–-]+$/u, '')}…`;
}
