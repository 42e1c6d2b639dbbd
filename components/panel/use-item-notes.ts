// The lines under the answers of the thread on screen: fetched when it opens, then pushed. Used by `panel-app.tsx`.
import { useEffect } from 'react';
import * as z from 'zod/mini';
import type { ItemNote } from '../../lib/messaging/panel-events';
import type { PanelServices } from './panel-services';
import type { Watched } from './watch-store';

const answer = z.object({
  notes: z.array(
    z.object({
      item_id: z.string(),
      text: z.string(),
      because: z.optional(z.string()),
      remarks: z.optional(z.array(z.string())),
      state: z.optional(z.enum(['stopped', 'interrupted', 'failed'])),
    }),
  ),
});

/** Notes of one thread; fetched again after each new connection, because some may have been missed. */
export function useItemNotes(
  { operations, watch }: Pick<PanelServices, 'operations' | 'watch'>,
  { notes, connections }: Watched,
  threadId: string | null,
): readonly ItemNote[] {
  useEffect(() => {
    if (threadId === null || connections === 0) return undefined;
    let wanted = true;
    operations.operation('beside.item_notes', { thread_id: threadId }).then(
      ({ status, body }) => {
        const parsed = answer.safeParse(body);
        if (wanted && status === 200 && parsed.success)
          watch.addNotes(threadId, parsed.data.notes as ItemNote[]); // oxlint-disable-line typescript/no-unsafe-type-assertion -- zod writes optional as `| undefined`
      },
      // The connection broke: the next one fetches again.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [operations, watch, threadId, connections]);
  return threadId === null ? [] : [...(notes.get(threadId)?.values() ?? [])];
}
