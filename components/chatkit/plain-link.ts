// A thread over plain ChatKit: the stream of a request is the turn, and aborting it is Stop. Used by the thread controller.
import { fail, ok, type Result } from '../../lib/shared/result';
import type { StreamEnd } from './chatkit-client';
import { clientFault, type ClientFault } from './client-fault';
import { confirmLocalMessage, markLocalMessage } from './local-messages';
import { applyStreamEvent, storedUserMessage } from './stream-reducer';
import { olderOf, readPage, toThread } from './thread-pages';
import type { LinkDependencies, ThreadLink } from './thread-link';
import { errorOfFault, type RetryTarget } from './thread-state';

export function createPlainLink(dependencies: LinkDependencies): ThreadLink {
  const { client, state, effects, setStreaming } = dependencies;
  let opening: AbortController | undefined;
  let running: AbortController | undefined;

  async function load(threadId: string, signal: AbortSignal): Promise<Result<null, ClientFault>> {
    const found = await client.read(
      { type: 'threads.get_by_id', params: { thread_id: threadId } },
      signal,
    );
    if (!found.ok) return found;
    const thread = toThread(found.value);
    if (!thread) return fail(clientFault('unreadable'));
    // `get_by_id` gives the oldest page; a longer thread is read from its end.
    const page = thread.page.has_more
      ? await readPage(client.read, threadId, undefined, signal)
      : ok(thread.page);
    if (!page.ok) return page;
    if (signal.aborted) return ok(null);
    state.items.reset(page.value.data, new Set());
    state.patch({ ...thread.metadata, ...olderOf(page.value), isLoading: false, error: undefined });
    return ok(null);
  }

  function finish(end: StreamEnd, localId: string | undefined): void {
    const wasGrowing = state.items.settle();
    const isUnsent = localId !== undefined && state.items.entry(localId)?.local === 'sending';
    const retry: RetryTarget = isUnsent ? { type: 'send', localId } : { type: 'turn' };
    const fault =
      end.type === 'fault'
        ? end.fault
        : end.type === 'end' && wasGrowing && !state.getSnapshot().error
          ? clientFault('cut-short')
          : undefined;
    if (isUnsent) markLocalMessage(state.items, localId, fault ? 'failed' : undefined);
    if (fault) {
      state.patch({ error: errorOfFault(fault, retry) });
      effects.errorShown(fault.message);
    }
    setStreaming(false);
  }

  return {
    async open(threadId) {
      opening?.abort('detach');
      const abort = new AbortController();
      opening = abort;
      const outcome = await load(threadId, abort.signal);
      if (abort.signal.aborted || outcome.ok) return;
      const retry: RetryTarget = { type: 'open', threadId };
      state.patch({ isLoading: false, error: errorOfFault(outcome.fault, retry) });
      effects.errorShown(outcome.fault.message);
    },

    async run(operation, localId) {
      const abort = new AbortController();
      running = abort;
      // A server that says nothing about it can be stopped.
      state.patch({ canStop: true });
      setStreaming(true);
      const end = await client.stream(
        operation,
        (event) => {
          if (running !== abort) return 'enough';
          const stored = storedUserMessage(event);
          if (stored && localId !== undefined && state.items.entry(localId))
            confirmLocalMessage(state.items, localId, stored);
          else applyStreamEvent(state, event, effects);
          return undefined;
        },
        abort.signal,
      );
      if (running !== abort) return;
      running = undefined;
      finish(end, localId);
    },

    stop: () => running?.abort('stop'),

    close() {
      opening?.abort('detach');
      running?.abort('detach');
      opening = undefined;
      running = undefined;
      setStreaming(false);
    },
  };
}
