// Puts what the page holds into a prompt of the user. Used by the menu of prompts and by the menu of a right click.

/** What the variables stand for; nothing is empty text. */
export interface PromptValues {
  selection?: string | undefined;
  page?: string | undefined;
  title?: string | undefined;
  url?: string | undefined;
}

/** UTF-16 units of a page that stand in a prompt. */
const maxPageLength = 60_000;

/** Unknown names stay as they are written; what is filled in is never looked at again. */
export function fillPrompt(text: string, values: PromptValues): string {
  return text.replace(/\{\{\s*(selection|page|title|url)\s*\}\}/gu, (_, name: string) => {
    if (name === 'page') return (values.page ?? '').slice(0, maxPageLength);
    if (name === 'selection') return values.selection ?? '';
    return (name === 'title' ? values.title : values.url) ?? '';
  });
}
