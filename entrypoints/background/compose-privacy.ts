// What would leave, before it does: the turn's own code over a store that remembers nothing. Called by `compose.ts`.
import type { Backend, RoutedBackend } from '../../lib/model/backend';
import type { RedactionDeps } from '../../lib/pipeline/redaction/redaction';
import { openPlaceholderMap } from '../../lib/pipeline/redaction/placeholder-map';
import { restoreItem } from '../../lib/pipeline/redaction/restore-item';
import { createTryRedaction } from '../../lib/pipeline/redaction/try-redaction';
import { createSteps } from '../../lib/pipeline/registry';
import type { PrivacyDeps } from '../../lib/server/answers/privacy-answers';
import { collectGap } from '../../lib/server/collect-gap';
import { createSentPages } from '../../lib/server/sent-pages';
import type { RestoreItems } from '../../lib/server/proxy-refresh';
import type { CarryDeps } from '../../lib/turn/carry-files';
import { transports } from '../../lib/transports/registry';
import { previewTurn } from '../../lib/turn/preview-turn';
import type { SealDeps } from '../../lib/turn/seal-request';

export function composePrivacy(
  redaction: RedactionDeps,
  backends: () => Promise<readonly Backend[]>,
  routed: () => Promise<readonly RoutedBackend[]>,
  fitContext: NonNullable<SealDeps['fitContext']>,
  files: CarryDeps,
): Pick<PrivacyDeps, 'backends' | 'preview' | 'tryRedaction'> & { restoreItems: RestoreItems } {
  // Numbers that only a preview gave are given again when the message is sent.
  const unkept = { ...redaction.store, add: () => Promise.resolve() };
  const steps = createSteps({ ...redaction, store: unkept });
  return {
    backends,
    preview: (turn, store) =>
      previewTurn(turn, {
        backends: routed,
        steps,
        fitContext,
        files,
        transports,
        gapFor: (asked, backendId) => collectGap(store, asked, backendId),
        sentPages: createSentPages(store),
        sessionOf: async (threadId, backendId) =>
          (await store.getBinding(threadId, backendId))?.sessionId,
      }),
    async restoreItems(threadId, items) {
      const values = (await openPlaceholderMap(redaction.store, threadId)).byPlaceholder();
      return items.map((item) => restoreItem(item, values));
    },
    tryRedaction: createTryRedaction(redaction),
  };
}
