// A click on a citation: scrolls the page beside the panel to the passage, or says why it cannot. Used by `panel-app.tsx`.
import type { UrlSource } from '../../lib/chatkit/items';
import type { RunPageTool } from '../../lib/platform/page-tools';
import type { PanelTexts } from '../../lib/languages/texts/panel';
import { wordFor } from './word-for';

function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}

/**
 * False where the source is another page than the one beside the panel: it is a link like any other then. `say` hears the sentence
 * for the user, or nothing when the passage is shown.
 */
export function showSource(
  { url, description }: Pick<UrlSource, 'url' | 'description'>,
  pageUrl: string | undefined,
  run: RunPageTool,
  say: (sentence: string | undefined) => void,
  texts: Pick<PanelTexts, 'showSource' | 'pageTools'>,
): boolean {
  if (!description || pageUrl === undefined) return false;
  if (withoutFragment(url) !== withoutFragment(pageUrl)) return false;
  void run({ type: 'show', text: description }).then((shown) => {
    if (!shown.ok) say(wordFor(texts.pageTools, shown.fault) ?? shown.fault);
    else say(shown.value.found > 0 ? undefined : texts.showSource.gone);
  });
  return true;
}
