// Closes the code block that a whole answer left open, so that copying and exporting it give valid Markdown.
import type { Step, TextFilter } from '../step';

interface Fence {
  mark: string;
  length: number;
}

/** The fence that a line opens or closes, by the rules of CommonMark. */
function nextFence(open: Fence | undefined, line: string): Fence | undefined {
  const found = /^ {0,3}(`{3,}|~{3,})(.*)$/u.exec(line.replace(/\r$/u, ''));
  if (!found) return open;
  const [, run = '', info = ''] = found;
  const mark = run.charAt(0);
  if (!open) return mark === '`' && info.includes('`') ? undefined : { mark, length: run.length };
  const closes = mark === open.mark && run.length >= open.length && info.trim() === '';
  return closes ? undefined : open;
}

/** A fence line's beginning is enough to know it; a longer line would only cost memory. */
const longestKept = 1000;

/** Passes text on at once and unchanged; its work is proportional to what is pushed. */
export function createTidyFilter(): TextFilter {
  let open: Fence | undefined;
  let line = '';
  return {
    push(text) {
      const parts = text.split('\n');
      for (const [at, part] of parts.entries()) {
        if (line.length < longestKept) line += part;
        if (at === parts.length - 1) break;
        open = nextFence(open, line);
        line = '';
      }
      return text;
    },
    end(isWhole) {
      const last = nextFence(open, line);
      if (!isWhole || !last) return '';
      const isLineEmpty = line === '';
      return `${isLineEmpty ? '' : '\n'}${last.mark.repeat(last.length)}`;
    },
  };
}

export const tidyMarkdown: Step = {
  id: 'tidy-markdown',
  start: (_turn, backend) =>
    backend.mapping.reply.format === 'markdown' ? { createFilter: createTidyFilter } : {},
};
