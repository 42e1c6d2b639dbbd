// Listens to the panel's shortcuts and shows their list. Beside the element: the list is a dialog above everything. Used by `panel-app.tsx`.
import { useCallback, useEffect, useState } from 'react';
import type { Prompt } from '../../lib/model/preferences';
import type { PanelServices } from './panel-services';
import { toPromptText } from './prompt-text';
import { later } from '../chatkit/later';
import type { BrowserShortcut } from './shortcut-list';
import { useShortcuts } from './use-shortcuts';

interface ShortcutsProps {
  services: Pick<PanelServices, 'page' | 'browserShortcuts'>;
  prompts: readonly Prompt[] | undefined;
  chat: { sendUserMessage(message: { text: string }): Promise<void> };
}

const list = later(async () => (await import('./shortcut-list')).ShortcutList);

const noPrompts: readonly Prompt[] = [];

export function Shortcuts({ services, prompts = noPrompts, chat }: ShortcutsProps) {
  const { page, browserShortcuts } = services;
  const { sendUserMessage } = chat;
  const [ofBrowser, setOfBrowser] = useState<readonly BrowserShortcut[]>([]);

  const choose = useCallback(
    ({ text }: Prompt) => {
      void toPromptText(text, page)
        .then((filled) => sendUserMessage({ text: filled }))
        // The chat is just being opened: the keys can be pressed again.
        .catch(() => {});
    },
    [page, sendUserMessage],
  );
  const [isShown, hide] = useShortcuts(prompts, choose);

  // The user may have changed them since they were last shown.
  useEffect(() => {
    if (isShown) void browserShortcuts().then(setOfBrowser, () => {});
  }, [isShown, browserShortcuts]);

  return isShown ? (
    <list.View browserShortcuts={ofBrowser} prompts={prompts} onClose={hide} />
  ) : null;
}
