// The browser's own window for signing in (`identity.launchWebAuthFlow`), behind a small interface. Given to `session/oidc.ts`.
import type { Timers } from '../shared/timers';

export interface WebAuthFlow {
  /**
   * Resolves with the address that the provider led back to. Rejects when the user closed the window, when an unseen page wants
   * something of the user, and when an unseen page takes more than 10 s.
   */
  launch(url: string, interactive: boolean): Promise<string | undefined>;
  /** The address of ours that providers lead back to: a constant of the extension's id. */
  redirectUrl(): string;
}

interface IdentityApi {
  launchWebAuthFlow(details: { url: string; interactive: boolean }): Promise<string | undefined>;
  getRedirectURL(): string;
}

/** Chrome would wait a minute for a page that nobody sees, Firefox for ever. */
const unseenMs = 10_000;

export function createWebAuthFlow(identity: IdentityApi, timers: Timers): WebAuthFlow {
  return {
    redirectUrl: () => identity.getRedirectURL(),
    async launch(url, interactive) {
      const landed = identity.launchWebAuthFlow({ url, interactive });
      if (interactive) return await landed;
      return await new Promise((resolve, reject) => {
        const cancelTimer = timers.after(unseenMs, () => reject(new Error('too late')));
        landed.then(resolve, reject).finally(cancelTimer);
      });
    },
  };
}
