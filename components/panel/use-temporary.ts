// Keeps the switch of the temporary chat in step with what is shown. Used by `panel-app.tsx`.
import { useState } from 'react';
import type { PanelServices } from './panel-services';
import { isTemporaryShown } from './temporary-chat';

export function useTemporary(
  { temporary, drafts }: Pick<PanelServices, 'temporary' | 'drafts'>,
  threadId: string | null,
) {
  const [mode, setMode] = useState(false);

  function set(isOn: boolean): void {
    temporary.set(isOn);
    setMode(isOn);
  }

  return {
    isOn: isTemporaryShown(threadId, mode),
    /** @param showStart leaves the shown chat for an empty one */
    async switchTo(isOn: boolean, showStart: () => Promise<void>): Promise<void> {
      if (threadId !== null) await showStart();
      // What was typed before and may now be sent here must not stay on disk.
      if (isOn) drafts.write(null, '');
      set(isOn);
    },
    /** Leaving a chat, whichever it was, leaves the mode: the next new chat is an ordinary one. */
    threadChanged(): void {
      set(false);
    },
  };
}
