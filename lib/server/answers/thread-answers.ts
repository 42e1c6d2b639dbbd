// Answers what a panel asks about the thread that it shows. Used by `beside-answers.ts`.
import { isTemporary } from '../../shared/temporary-id';
import { askInstead, type ConsentDeps } from '../ask-instead';
import { attachThread } from '../attach-thread';
import { listItemNotes } from '../item-notes';
import { createTemporaryThreads, type TemporaryDeps } from '../temporary-threads';
import { toJson, type Answers } from './answers';
import { toTurnStream } from './to-stream';

export type ThreadDeps = TemporaryDeps & ConsentDeps;

export function threadAnswers(
  deps: ThreadDeps,
): Answers<'beside.attach' | 'beside.stop' | 'beside.item_notes' | 'beside.ask_instead'> {
  const temporary = createTemporaryThreads(deps);
  return {
    'beside.attach': ({ thread_id }, { signal }) => ({
      type: 'stream',
      events: isTemporary(thread_id)
        ? temporary.attach(thread_id, signal)
        : attachThread(deps, thread_id, signal),
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
