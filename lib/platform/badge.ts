// The mark on the icon that says an answer has ended while no panel was open. Used by the background.

interface ActionApi {
  getBadgeText(details: object): Promise<string>;
  setBadgeText(details: { text: string }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string }): Promise<void>;
}

export interface Badge {
  /** An answer has ended. Never rejects. */
  answerEnded(): Promise<void>;
  /** A panel was opened: what ended is seen. */
  clear(): void;
}

const colour = '#2f5fd0';

/** @param isPanelOpen whether any window shows a panel now */
export function createBadge(action: ActionApi, isPanelOpen: () => Promise<boolean>): Badge {
  return {
    async answerEnded() {
      try {
        if (await isPanelOpen()) return;
        const before = Number(await action.getBadgeText({})) || 0;
        await action.setBadgeBackgroundColor({ color: colour });
        await action.setBadgeText({ text: String(Math.min(before + 1, 99)) });
      } catch {
        // The mark is a courtesy: nothing depends on it.
      }
    },
    clear() {
      void action.setBadgeText({ text: '' }).catch(() => {});
    },
  };
}
