// What an empty chat says and offers: the page by its name, and questions that make sense for it. Used by `use-chatkit-options.ts`.
import type { ChatKitOptions } from '@openai/chatkit';
import type { PanelTexts } from '../../lib/languages/texts/panel';
import type { PageContext } from './page-context-store';

const maxTitleChars = 60;

/** Without a page there is nothing to summarise, so nothing is offered. */
export function toStartScreen(
  { page, problem, selection, removed }: PageContext,
  texts: PanelTexts['start'],
): NonNullable<ChatKitOptions['startScreen']> {
  if (problem || removed.has('page')) return { greeting: texts.placeholder, prompts: [] };
  return {
    greeting: page ? texts.aboutTitle(shorten(page.title)) : texts.about,
    prompts: [
      { label: texts.summarise, prompt: texts.summarise },
      ...(selection && !removed.has('selection')
        ? [{ label: texts.explain, prompt: texts.explain }]
        : []),
      { label: texts.points, prompt: texts.pointsPrompt },
      { label: texts.missing, prompt: texts.missingPrompt },
    ],
  };
}

function shorten(title: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return letters.length <= maxTitleChars ? title : `${letters.slice(0, maxTitleChars).join('')}…`;
}
