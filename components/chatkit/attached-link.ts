// A thread that lives in the host's background: a request only starts a turn, and everything shown comes from the attachment. Used by the thread controller.
import type { Attach, AttachedThread, AttachFrame } from '../../lib/chatkit/attach';
import { clientFault, type ClientFault } from './client-fault';
import type { StreamEnd } from './chatkit-client';
import { findCreatedThread } from './find-created-thread';
import { followThread } from './follow-thread';
import { confirmLocalMessage, markLocalMessage } from './local-messages';
import { isRecord } from './parse-event';
import { showSnapshot } from './show-snapshot';
import { applyStreamEvent, isPendingCall, storedUserMessage } from './stream-reducer';
import type { LinkDependencies, StreamOperation, ThreadLink } from './thread-link';
import { errorOfEvent, errorOfFault, type RetryTarget, type ThreadError } from './thread-state';

/** What one post told before its body was let go. */
interface Accepted {
  createdId?: string;
  error?: ThreadError;
}

export function createAttachedLink(
  attach: () => Attach | undefined,
  dependencies: LinkDependencies,
): ThreadLink {
  const { client, state, effects, setStreaming } = dependencies;
  /** The shown attachment; another thread gets another session. */
  let session: { abort: AbortController; attached?: AttachedThread } | undefined;
  let posting: AbortController | undefined;
  /** A turn runs in the background. */
  let isTurnRunning = false;
  /** A message was posted, and no frame has said yet what became of it. */
  let isTurnExpected = false;
  let frameCount = 0;

  const showStreaming = () => setStreaming(isTurnRunning || isTurnExpected);

  function onFrame(frame: AttachFrame): void {
    if (frame.type === 'event') {
      applyStreamEvent(state, frame.event, effects);
      return;
    }
    frameCount += 1;
    const wasFollowing = isTurnRunning || isTurnExpected;
    const knownIds = frame.type === 'snapshot' ? new Set(state.items.ids()) : undefined;
    if (!posting) isTurnExpected = false;
    if (frame.type === 'snapshot') showSnapshot(state, frame);
    else {
      const hasBegun = frame.streaming && !isTurnRunning;
      state.patch({
        queued: frame.queued,
        canStop: frame.allowCancel,
        ...(hasBegun ? { error: undefined, notices: [] } : {}),
      });
      if (!frame.streaming) state.items.settle();
    }
    isTurnRunning = frame.streaming;
    // A turn may ask faster than its thread can be followed: then the call stands in the snapshot already.
    const newest = state.items.read(state.items.ids().at(-1) ?? '');
    if (wasFollowing && isPendingCall(newest) && knownIds?.has(newest.id) === false)
      effects.toolCalled(newest);
    showStreaming();
  }

  /** Resolves at the first snapshot, or when there will be none. */
  async function follow(threadId: string): Promise<void> {
    session?.abort.abort('detach');
    const mine: NonNullable<typeof session> = { abort: new AbortController() };
    session = mine;
    const attachNow = attach();
    if (!attachNow) return;
    await new Promise<void>((resolve) => {
      void followThread({
        attach: attachNow,
        threadId,
        signal: mine.abort.signal,
        onAttached: (attached) => {
          mine.attached = attached;
        },
        onFrame: (frame) => {
          onFrame(frame);
          if (frame.type === 'snapshot') resolve();
        },
      }).then((outcome) => {
        if (session === mine && outcome.type === 'lost') onLost(threadId, outcome.reason);
        if (session === mine && outcome.type === 'gone') effects.threadGone();
        resolve();
      });
    });
  }

  function onLost(threadId: string, reason: unknown): void {
    session = undefined;
    isTurnRunning = false;
    isTurnExpected = false;
    state.items.settle();
    const fault = clientFault('connection-lost');
    const stated = statedMessage(reason);
    const message = stated ?? fault.message;
    const said = stated === undefined ? fault : { ...fault, message, isStated: true as const };
    const retry: RetryTarget = { type: 'open', threadId };
    state.patch({ isLoading: false, error: errorOfFault(said, retry) });
    effects.errorShown(message);
    showStreaming();
  }

  /** Reads only as far as the post must be read: the new thread's id, the stored message, or an error before anything. */
  async function post(
    operation: StreamOperation,
    localId: string | undefined,
    signal: AbortSignal,
  ): Promise<{ end: StreamEnd; accepted: Accepted }> {
    const accepted: Accepted = {};
    const end = await client.stream(
      operation,
      (event) => {
        if (event.type === 'thread.created') {
          accepted.createdId = event.thread.id;
          return undefined;
        }
        if (event.type === 'error') accepted.error = errorOfEvent(event);
        const stored = storedUserMessage(event);
        if (stored && localId !== undefined) confirmLocalMessage(state.items, localId, stored);
        return 'enough';
      },
      signal,
    );
    return { end, accepted };
  }

  function onRefused(error: ThreadError, localId: string | undefined): void {
    isTurnExpected = false;
    const isUnsent = localId !== undefined && state.items.entry(localId) !== undefined;
    if (isUnsent) markLocalMessage(state.items, localId, 'failed');
    state.patch({
      error: isUnsent ? { ...error, retry: { type: 'send', localId } } : error,
    });
    effects.errorShown(error.message);
  }

  /** Asks the background anew. True, too, when the user has left the thread meanwhile. */
  async function wasStored(localId: string): Promise<boolean> {
    const { threadId } = state.getSnapshot();
    const found = threadId ?? (await findCreatedThread(client.read, state.items.read(localId)));
    if (found === undefined || !state.items.entry(localId)) return !state.items.entry(localId);
    if (threadId === null) effects.threadCreated(found);
    await follow(found);
    return !state.items.entry(localId);
  }

  /** The post broke off, or was refused. A message that was on its way may have been stored: only a new snapshot knows. */
  async function onBroken(fault: ClientFault, localId: string | undefined): Promise<void> {
    const isUndecided = fault.code === 'unreachable' || fault.code === 'cut-short';
    if (isUndecided && localId !== undefined && (await wasStored(localId))) return;
    onRefused(errorOfFault(fault, { type: 'turn' }), localId);
  }

  return {
    open: follow,

    async run(operation, localId) {
      const abort = new AbortController();
      const framesBefore = frameCount;
      posting = abort;
      isTurnExpected = true;
      showStreaming();
      const { end, accepted } = await post(operation, localId, abort.signal);
      if (posting !== abort) return;
      posting = undefined;
      if (accepted.createdId !== undefined) {
        effects.threadCreated(accepted.createdId);
        await follow(accepted.createdId);
        return;
      }
      if (end.type === 'aborted') {
        isTurnExpected = false;
        if (localId !== undefined) markLocalMessage(state.items, localId, undefined);
      } else if (accepted.error) onRefused(accepted.error, localId);
      else if (end.type === 'fault') await onBroken(end.fault, localId);
      // The frames may have overtaken the answer to the post.
      else if (frameCount > framesBefore) isTurnExpected = false;
      showStreaming();
    },

    stop() {
      session?.attached?.stop();
      if (!isTurnRunning) posting?.abort('stop');
    },

    close() {
      session?.abort.abort('detach');
      session = undefined;
      // The request goes on: its message is to be sent, whoever looks.
      posting = undefined;
      isTurnRunning = false;
      isTurnExpected = false;
      showStreaming();
    },
  };
}

/** A background's refusal carries its sentence as the error's cause. */
function statedMessage(reason: unknown): string | undefined {
  const cause: unknown = reason instanceof Error ? reason.cause : undefined;
  return isRecord(cause) && typeof cause['message'] === 'string' ? cause['message'] : undefined;
}
