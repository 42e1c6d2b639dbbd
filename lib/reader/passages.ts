// Cuts page Markdown into passages and sentences, in any language; used by the Reader's answers.

export interface Passage {
  /** Position in the page, from 0. */
  index: number;
  /** The nearest heading above, without marks; empty at the start of the page. */
  heading: string;
  /** The page's words as plain text: exactly what a quote shows. */
  text: string;
  /** The same as Markdown, as the page has it: what a model is sent. */
  source: string;
  sentences: string[];
}

/** A passage is a paragraph or list, at most this many characters; longer ones are cut between sentences. */
export const maxPassageChars = 900;

/** @param language BCP 47 tag of the page, for sentence boundaries; unknown tags fall back to the root rules. */
export function toPassages(markdown: string, language?: string): Passage[] {
  const segmenter = createSegmenter('sentence', language);
  const passages: Passage[] = [];
  let heading = '';
  for (const block of blocks(markdown)) {
    const title = /^#{1,6}\s+(?<words>.*)$/u.exec(block)?.groups?.['words'];
    if (title !== undefined) {
      heading = plainWords(title);
      continue;
    }
    const sentences = toSentences(plainWords(block), segmenter);
    const groups = grouped(sentences);
    for (const group of groups) {
      const text = group.join(' ');
      const source = groups.length === 1 ? block : text;
      passages.push({ index: passages.length, heading, text, source, sentences: group });
    }
  }
  return passages;
}

const fences = /^(?<fence>```[^\n]*\n[\s\S]*?\n```)$/mu;

/** Paragraphs of Markdown: separated by blank lines; a heading stands alone; a list item is a paragraph; a code block is one. */
function blocks(markdown: string): string[] {
  return markdown
    .split(fences)
    .flatMap((part) =>
      part.startsWith('```')
        ? [part]
        : part.split(/\n\s*\n|\n(?=\s*(?:#{1,6}|[-*+]|\d+[.)])\s)|(?<=^#{1,6} .*)\n/mu),
    )
    .map((block) => block.trim())
    .filter((block) => /[\p{L}\p{N}]/u.test(block));
}

/** Markdown's marks taken off, so that words can be quoted as the page shows them. */
function plainWords(block: string): string {
  return block
    .replace(/^\s*(?:>\s?|[-*+]\s+|\d+[.)]\s+)+/gmu, '')
    .replace(/```\w*|`/gu, '')
    .replace(/!?\[(?<words>[^\]]*)\]\([^)]*\)/gu, '$<words>')
    .replace(/(?<mark>\*\*|__|~~)(?<words>.+?)\k<mark>/gu, '$<words>')
    .replace(/(?<![\w\\])[*_](?<words>[^*_\n]+)[*_](?!\w)/gu, '$<words>')
    .replace(/^\s*\|?\s*:?-{3,}.*$/gmu, '')
    .replace(/\s*\|\s*/gu, ' · ')
    .replace(/\\(?<char>[\\`*_{}[\]()#+.!|~>-])/gu, '$<char>')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s·]+|[\s·]+$/gu, '');
}

function toSentences(text: string, segmenter: Intl.Segmenter): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const sentence = segment.trim();
    if (sentence !== '') sentences.push(sentence);
  }
  return sentences;
}

function grouped(sentences: string[]): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  let chars = 0;
  for (const sentence of sentences) {
    if (group.length > 0 && chars + sentence.length > maxPassageChars) {
      groups.push(group);
      group = [];
      chars = 0;
    }
    group.push(sentence);
    chars += sentence.length;
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

export function createSegmenter(
  granularity: 'sentence' | 'word',
  language?: string,
): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity });
  } catch {
    return new Intl.Segmenter(undefined, { granularity });
  }
}
