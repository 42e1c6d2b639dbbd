// A prompt of the user, filled with what the page beside the panel holds; what was put into it does not go along a second time. Used wherever prompts are chosen.
import { fillPrompt } from './fill-prompt';
import type { PageContextStore } from './page-context-store';

/** @param selection what a menu said is selected; absent: what the page says */
export async function toPromptText(
  text: string,
  page: PageContextStore,
  selection?: string,
): Promise<string> {
  await page.refresh();
  const shown = page.get();
  const filled = fillPrompt(text, {
    selection: selection ?? shown.selection?.text,
    page: shown.page?.text,
    title: shown.page?.title,
    url: shown.page?.url,
  });
  for (const kind of ['selection', 'page'] as const)
    if (new RegExp(`\\{\\{\\s*${kind}\\s*\\}\\}`, 'u').test(text)) page.remove(kind);
  return filled;
}
