// Why a page cannot be read, in the user's language. Used by the context row and its chips.
import type { PanelTexts } from '../../lib/languages/texts/panel';
import type { PageProblem } from '../../lib/platform/page-problem';

export function sayProblem(
  { reason, host = '' }: PageProblem,
  texts: PanelTexts['problems'],
): string {
  const said = texts.reasons[reason];
  return typeof said === 'string' ? said : said(host);
}
