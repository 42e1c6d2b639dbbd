// The user's prompts in ChatKit's menu of commands, which `/` opens: choosing one puts its text into the composer. Used by `panel-app.tsx`.
import type { ChatKitOptions } from '@openai/chatkit';
import type { Prompt } from '../../lib/model/preferences';
import type { PageContextStore } from './page-context-store';
import { toPromptText } from './prompt-text';

const maxDescription = 80;

/** Those whose name or text holds what was typed, names first. */
export function findPrompts(prompts: readonly Prompt[], query: string): Prompt[] {
  const wanted = query.trim().toLowerCase();
  const inLabel = prompts.filter(({ label }) => label.toLowerCase().includes(wanted));
  const inText = prompts.filter(
    (prompt) => !inLabel.includes(prompt) && prompt.text.toLowerCase().includes(wanted),
  );
  return [...inLabel, ...inText];
}

/** Without prompts the menu has nothing of ours. */
export function toPromptCommands(
  prompts: readonly Prompt[],
  page: PageContextStore,
  write: (text: string) => Promise<void>,
  group: string,
): NonNullable<ChatKitOptions['commands']> {
  return {
    enabled: prompts.length > 0,
    onSearch: (query) =>
      Promise.resolve(
        findPrompts(prompts, query).map(({ id, label, text }) => ({
          id,
          label,
          description: text.replace(/\s+/gu, ' ').slice(0, maxDescription),
          group,
        })),
      ),
    async onSelect({ id }) {
      const prompt = prompts.find((one) => one.id === id);
      if (prompt) await write(await toPromptText(prompt.text, page));
    },
  };
}
