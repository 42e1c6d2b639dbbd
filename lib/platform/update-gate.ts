// Lets an update of the extension wait until nothing is lost by it: no answer runs, and nobody looks at a panel. Used by the background.

export interface UpdateGate {
  /** The browser has an update; without us it would come at the browser's next start. */
  available(): void;
  /** Something has ended: call it when the last turn has, and when a panel was closed. */
  maybeNow(): void;
}

interface UpdateGateDeps {
  isBusy: () => boolean;
  isPanelOpen: () => Promise<boolean>;
  /** Restarts the extension, updated. */
  reload: () => void;
}

/** An update that was announced to a background which has stopped since is not forgotten: the browser makes it at its next start. */
export function createUpdateGate({ isBusy, isPanelOpen, reload }: UpdateGateDeps): UpdateGate {
  let isAvailable = false;

  async function tryNow(): Promise<void> {
    if (!isAvailable || isBusy() || (await isPanelOpen())) return;
    // A turn may have begun while the browser was asked.
    if (!isBusy()) reload();
  }

  const attempt = () => void tryNow().catch(() => {});
  return {
    available() {
      isAvailable = true;
      attempt();
    },
    maybeNow: attempt,
  };
}
