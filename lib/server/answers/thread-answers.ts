// Answers what a panel asks about the thread that it shows. Used by `beside-answers.ts`.
import { askInstead, type ConsentDeps } from '../ask-instead';
import { attachThread } from '../attach-thread';
import { listItemNotes } from '../item-notes';
import type { ProxyDeps } from '../proxy-operations';
import { toJson, type Answers } from './answers';
import { toTurnStream } from './to-stream';

export type ThreadDeps = ProxyDeps & ConsentDeps;

export function threadAnswers(
  deps: ThreadDeps,
): Answers<'beside.attach' | 'beside.stop' | 'beside.item_notes' | 'beside.ask_instead'> {
  return {
    'beside.attach': ({ thread_id }, { signal }) => ({
      type: 'stream',
      events: attachThread(deps, thread_id, signal),
    }),
    'beside.stop': ({ thread_id }) => {
      deps.turns.stop(thread_id);
      return toJson({});
    },
    'beside.item_notes': async ({ thread_id, after }) =>
      toJson({ notes: await listItemNotes(deps.store, thread_id, after) }),
    'beside.ask_instead': async (params, { signal }) =>
      toTurnStream(await askInstead(deps, params, signal)),
  };
}
