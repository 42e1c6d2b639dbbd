// What a thread controller needs of the wire: plain ChatKit and the attached thread each keep this contract.
import type { Operation } from '../../lib/chatkit/operations';
import type { ChatKitClient } from './chatkit-client';
import type { StreamEffects } from './stream-reducer';
import type { ThreadState } from './thread-state';

/** The six operations answered as a stream. */
export type StreamOperation = Extract<
  Operation,
  {
    type:
      | 'threads.create'
      | 'threads.add_user_message'
      | 'threads.add_client_tool_output'
      | 'threads.add_structured_input'
      | 'threads.retry_after_item'
      | 'threads.custom_action';
  }
>;

export interface ThreadLink {
  /** Shows a thread. Resolves when it is there, or when its error is. The shown items are kept until then. */
  open(threadId: string): Promise<void>;
  /** Posts one streaming operation; `localId` is the message drawn in advance. Resolves when the next one may be posted. */
  run(operation: StreamOperation, localId?: string): Promise<void>;
  /** The user's Stop. */
  stop(): void;
  /** Leaves the thread: nothing that comes later is shown. */
  close(): void;
}

export interface LinkDependencies {
  client: ChatKitClient;
  state: ThreadState;
  effects: StreamEffects;
  /** Tells whether an answer runs; the events `response.start` and `response.end` follow from it, strictly paired. */
  setStreaming(isStreaming: boolean): void;
}
