/** Which part of a growing paragraph may be shown, and the task marker in front of it; used by the document view. */
import { mayBeDefinition } from './link-syntax.ts';

const maxHeldRow = 2000;
const taskMarker = /^\[([ xX])\][ \t\n]+(?=\S)/;
const unfinishedTask = /^\[(?:[ xX](?:\][ \t\n]*)?)?$/;

export interface ParagraphSource {
  text: string;
  /** Present where the paragraph begins with `[ ]` or `[x]` and may. */
  task: { isDone: boolean } | null;
}

/**
 * The text to show of `content`. While it grows, what may turn out to be a link definition, a task
 * marker or the header of a table is held back.
 */
export function toParagraphSource(
  content: string,
  isOpen: boolean,
  mayBeTask: boolean,
): ParagraphSource {
  const marker = mayBeTask && content.startsWith('[') ? taskMarker.exec(content) : null;
  if (marker !== null) {
    const text = content.slice(marker[0].length);
    return { text: isOpen ? withoutHeldRow(text) : text, task: { isDone: marker[1] !== ' ' } };
  }
  if (!isOpen) return { text: content, task: null };
  if ((mayBeTask && unfinishedTask.test(content)) || mayBeDefinition(content))
    return { text: '', task: null };
  return { text: withoutHeldRow(content), task: null };
}

/** A last line that begins with a bar may become a table's header. */
function withoutHeldRow(content: string): string {
  const start = content.lastIndexOf('\n') + 1;
  if (content.charAt(start) !== '|' || content.length - start > maxHeldRow) return content;
  return content.slice(0, Math.max(0, start - 1));
}
