// What Beside adds to the menu of a right click: a question about the selection, and the user's own prompts. Kept up to date by the background.
import type { Prompt } from '../model/preferences';

export const askSelectionItem = 'ask-selection';
const promptPrefix = 'prompt:';

interface MenuItem {
  id: string;
  title: string;
  contexts: ('page' | 'selection')[];
}

/** As far as we need it; both browsers have it. */
interface MenusApi {
  create(item: MenuItem): unknown;
  removeAll(): Promise<void>;
}

/** The prompt that a menu item stands for. */
export function promptIdOf(menuItemId: number | string): string | undefined {
  const id = String(menuItemId);
  return id.startsWith(promptPrefix) ? id.slice(promptPrefix.length) : undefined;
}

/** A prompt that needs a selection is offered on one alone. `askSelection` is the title of the question about the selection. */
export function toMenuItems(prompts: readonly Prompt[], askSelection: string): MenuItem[] {
  return [
    { id: askSelectionItem, title: askSelection, contexts: ['selection'] },
    ...prompts
      .filter(({ contextMenu }) => contextMenu)
      .map(({ id, label, text }): MenuItem => ({
        id: `${promptPrefix}${id}`,
        title: toTitle(label),
        contexts: /\{\{\s*selection\s*\}\}/u.test(text) ? ['selection'] : ['page', 'selection'],
      })),
  ];
}

/** In a menu `&` marks a key and `%s` stands for the selection. */
function toTitle(label: string): string {
  return label.replaceAll('&', '&&').replaceAll('%s', '% s');
}

/** The returned function shows these prompts; each call waits for the one before. Never rejects. */
export function createContextMenu(
  menus: MenusApi,
  askSelection: string,
): (prompts: readonly Prompt[]) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (prompts) => {
    last = last
      .then(async () => {
        await menus.removeAll();
        for (const item of toMenuItems(prompts, askSelection)) menus.create(item);
      })
      // A menu that could not be changed is tried again with the next change.
      .catch(() => {});
    return last;
  };
}
