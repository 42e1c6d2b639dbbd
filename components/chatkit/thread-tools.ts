// Joins the client's tools to the shown thread: what is still awaited, what its view shows, where the output goes. Used by the thread controller.
import { createClaimCall } from './claim-call';
import { createClientTools, type ClientTools } from './client-tools';
import type { NormalOptions } from './options';
import { isPendingCall } from './stream-reducer';
import type { StreamOperation } from './thread-link';
import type { ThreadState } from './thread-state';

export function createThreadTools(
  options: () => NormalOptions,
  state: ThreadState,
  run: (operation: StreamOperation) => void,
): ClientTools {
  return createClientTools({
    handler: () => options().onClientTool,
    claim: createClaimCall(),
    isAwaited: (id) =>
      !state.getSnapshot().isStreaming &&
      state.items.ids().at(-1) === id &&
      isPendingCall(state.items.read(id)),
    running(runningTool) {
      if (state.getSnapshot().runningTool !== runningTool) state.patch({ runningTool });
    },
    answer(call, result) {
      // No event reports it: the copy here is this element's to change.
      state.items.put({ ...call, status: 'completed', output: result });
      const threadId = state.getSnapshot().threadId ?? call.thread_id;
      run({ type: 'threads.add_client_tool_output', params: { thread_id: threadId, result } });
    },
    tooMany: (most) => options().texts.tooManyTools(most),
    refuse: (message) => state.patch({ error: { message, details: [] } }),
  });
}
