// What an empty chat says and offers: the page by its name, and questions that make sense for it. Used by `use-chatkit-options.ts`.
import type { ChatKitOptions } from '@openai/chatkit';
import type { PageContext } from './page-context-store';

const maxTitleChars = 60;

/** Without a page there is nothing to summarise, so nothing is offered. */
export function toStartScreen({
  page,
  problem,
  selection,
  removed,
}: PageContext): NonNullable<ChatKitOptions['startScreen']> {
  if (problem || removed.has('page')) return { greeting: 'Ask anything', prompts: [] };
  return {
    greeting: page ? `Ask about “${shorten(page.title)}”` : 'Ask about this page',
    prompts: [
      { label: 'Summarise this page', prompt: 'Summarise this page' },
      ...(selection && !removed.has('selection')
        ? [{ label: 'Explain the selection', prompt: 'Explain the selection' }]
        : []),
      { label: 'List the key points', prompt: 'List the key points of this page' },
      { label: 'What is missing here?', prompt: 'What is missing on this page?' },
    ],
  };
}

function shorten(title: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return letters.length <= maxTitleChars ? title : `${letters.slice(0, maxTitleChars).join('')}…`;
}
