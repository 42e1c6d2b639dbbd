// A thread as a Markdown document: what was asked and what was answered, in reading order. Used by `export-threads.ts`.
import type { ThreadItem } from '../chatkit/items';
import type { ThreadRecord } from '../store/records';
import { searchableText } from '../store/searchable-text';

export function toMarkdownTitle({ title, createdAt }: ThreadRecord): string {
  return `# ${title ?? 'Untitled'}\n\n${createdAt.slice(0, 10)}\n\n`;
}

/** What has no words for a reader is left out. */
export function toMarkdownItem(item: ThreadItem): string {
  if (item.type === 'user_message') {
    const quoted = item.quoted_text === undefined ? '' : `${toQuote(item.quoted_text)}\n\n`;
    const files = item.attachments.map(({ name }) => `- ${name}\n`).join('');
    const said = item.content
      .map((part) => (part.type === 'input_tag' ? `@${part.text}` : part.text))
      .join('');
    return `## Question\n\n${quoted}${said}\n\n${files === '' ? '' : `${files}\n`}`;
  }
  const text = searchableText(item);
  return text === '' ? '' : `## Answer\n\n${text}\n\n${toSources(item)}`;
}

function toQuote(text: string): string {
  return text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

function toSources(item: ThreadItem): string {
  if (item.type !== 'assistant_message') return '';
  const sources = item.content.flatMap(({ annotations }) => annotations.map((one) => one.source));
  const lines = sources.map((source) =>
    source.type === 'url' ? `- ${source.title}: <${source.url}>` : `- ${source.title}`,
  );
  return lines.length === 0 ? '' : `${[...new Set(lines)].join('\n')}\n\n`;
}
