// Cuts growing text into finished sentences, so that a screen reader hears each once; used by the live region.

export interface SentenceReader {
  /** The sentences that became complete with this text. */
  push(text: string): string[];
  /** What is left when the text ends. */
  end(): string[];
}

/** A sentence ends at its mark and a space after it, or at the end of a line. Blocks of code are announced by the words of `code`. */
export function createSentenceReader(code: string): SentenceReader {
  let rest = '';
  let isInCode = false;

  function takeLine(line: string): string[] {
    if (/^\s*(```|~~~)/.test(line)) {
      isInCode = !isInCode;
      return isInCode ? [code] : [];
    }
    return isInCode ? [] : [toSpoken(line)].filter(Boolean);
  }

  return {
    push(text) {
      rest += text;
      const finished: string[] = [];
      for (;;) {
        const end = isInCode ? /\n/.exec(rest) : /\n|[.!?](?=\s)|[。！？]/.exec(rest);
        if (!end) return finished;
        const length = end.index + end[0].length;
        finished.push(...takeLine(rest.slice(0, length)));
        rest = rest.slice(length);
      }
    },
    end() {
      const last = rest;
      rest = '';
      return takeLine(last);
    },
  };
}

/** Markdown's marks are not read aloud; a link is its text. */
function toSpoken(markdown: string): string {
  return markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(#{1,6}|>|[-*+]|\d+\.)\s+/, '')
    .replace(/[*_`~|]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
