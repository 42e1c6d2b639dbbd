// Everything a person or the host can do with a thread; the element's methods and the views call it, the links do the talking.
import type { UserMessageInput } from '../../lib/chatkit/operations';
import type { JsonObject } from '../../lib/chatkit/items';
import { actAtOnce } from './act-at-once';
import { createAttachedLink } from './attached-link';
import type { ChatKitClient } from './chatkit-client';
import type { ComposerState } from './composer-state';
import type { Dispatch } from './dispatch';
import { addLocalMessage, type FindAttachment } from './local-messages';
import type { NormalOptions } from './options';
import { createPlainLink } from './plain-link';
import { olderOf, readFilledPage } from './thread-pages';
import type { LinkDependencies, StreamOperation, ThreadLink } from './thread-link';
import type { ThreadState } from './thread-state';
import { createThreadTools } from './thread-tools';

export interface ThreadController {
  /** Shows a thread, or with `null` the start screen. Resolves when it is there or its error is shown. */
  openThread(threadId: string | null): Promise<void>;
  /** Draws the message at once and sends it after those before it. Resolves when the next may be sent. */
  send(input: UserMessageInput, target?: { newThread: boolean }): Promise<void>;
  stop(): void;
  /** What the notice of the shown error offers. */
  retryError(): void;
  /** Answers the user's message again; what came after it is dropped. */
  retryAfter(itemId: string): Promise<void>;
  runAction(action: { type: string; payload?: JsonObject }, itemId?: string): Promise<void>;
  /** The same without a stream; what the server changes is shown at once. */
  runActionAtOnce(action: { type: string; payload?: JsonObject }, itemId: string): Promise<void>;
  /** Answers or skips the assistant's questions. */
  answerQuestions(itemId: string, input: StructuredAnswers): Promise<void>;
  loadOlder(): Promise<void>;
  /** Reads the shown thread anew. */
  refresh(): Promise<void>;
  /** Sends thumbs; a failure is not worth an interruption. */
  sendFeedback(itemIds: string[], kind: 'positive' | 'negative'): void;
  /** A second message may be sent while an answer runs. */
  canQueue(): boolean;
  dispose(): void;
}

type StructuredAnswers = Extract<
  StreamOperation,
  { type: 'threads.add_structured_input' }
>['params']['input'];

export interface ControllerDependencies {
  options(): NormalOptions;
  client: ChatKitClient;
  state: ThreadState;
  composer: ComposerState;
  dispatch: Dispatch;
  /** What this element uploaded, so that a message shows its files before the server tells of them. */
  findAttachment?: FindAttachment;
}

export function createThreadController(dependencies: ControllerDependencies): ThreadController {
  const { options, client, state, composer, dispatch, findAttachment } = dependencies;
  const snapshot = () => state.getSnapshot();

  const linkDependencies: LinkDependencies = {
    client,
    state,
    effects: {
      threadCreated(threadId) {
        state.patch({ threadId });
        composer.nameThread(threadId);
        dispatch('thread.change', { threadId });
      },
      clientEffect: (name, data) => dispatch('effect', { name, data }),
      toolCalled: (call) => tools.called(call),
      errorShown: (message) => dispatch('error', { error: new Error(message) }),
      threadGone: () => void openThread(null),
    },
    setStreaming(isStreaming) {
      if (snapshot().isStreaming === isStreaming) return;
      state.patch(isStreaming ? { isStreaming } : { isStreaming, progress: undefined });
      dispatch(isStreaming ? 'response.start' : 'response.end');
      if (!isStreaming && !snapshot().error) tools.turnEnded();
    },
  };
  const tools = createThreadTools(options, state, (operation) => void run(operation));
  const attached = createAttachedLink(() => options().api.attach, linkDependencies);
  const plain = createPlainLink(linkDependencies);
  const link = (): ThreadLink => (options().api.attach ? attached : plain);

  /** Grows whenever another thread is shown, so that what was begun for the last one stops quietly. */
  let visit = 0;
  let lastSend: Promise<void> = Promise.resolve();
  let isLoadingOlder = false;

  function leave(threadId: string | null, isLoading: boolean): void {
    visit += 1;
    tools.leave();
    attached.close();
    plain.close();
    lastSend = Promise.resolve();
    isLoadingOlder = false;
    const hasChanged = snapshot().threadId !== threadId;
    state.clear(threadId, isLoading);
    composer.showThread(threadId);
    if (hasChanged) dispatch('thread.change', { threadId });
  }

  async function load(threadId: string): Promise<void> {
    dispatch('thread.load.start', { threadId });
    await link().open(threadId);
    dispatch('thread.load.end', { threadId });
  }

  async function openThread(threadId: string | null): Promise<void> {
    leave(threadId, threadId !== null);
    if (threadId !== null) await load(threadId);
  }

  async function run(operation: StreamOperation, localId?: string): Promise<void> {
    state.patch({ error: undefined, notices: [], progress: undefined });
    await link().run(operation, localId);
  }

  /** One after the other: the second message of a new thread needs the id that the first one brings. */
  function enqueue(input: UserMessageInput): Promise<void> {
    const mine = visit;
    tools.userSpoke();
    const localId = addLocalMessage(state.items, snapshot().threadId, input, findAttachment);
    unsent.set(localId, input);
    const before = lastSend;
    lastSend = (async () => {
      await before;
      if (mine !== visit) return;
      const { threadId } = snapshot();
      await run(
        threadId === null
          ? { type: 'threads.create', params: { input } }
          : { type: 'threads.add_user_message', params: { thread_id: threadId, input } },
        localId,
      );
      if (!state.items.entry(localId)) unsent.delete(localId);
    })();
    return lastSend;
  }
  /** What a failed message said, for Retry. */
  const unsent = new Map<string, UserMessageInput>();

  async function retryAfter(itemId: string): Promise<void> {
    const { threadId } = snapshot();
    if (threadId === null) return;
    // The server sends no `removed` for what it drops.
    state.items.removeAfter(itemId);
    await run({
      type: 'threads.retry_after_item',
      params: { thread_id: threadId, item_id: itemId },
    });
  }

  return {
    openThread,
    async send(input, target) {
      if (target?.newThread) leave(null, false);
      await enqueue(input);
    },
    stop() {
      tools.leave();
      link().stop();
    },
    retryError() {
      const target = snapshot().error?.retry;
      if (!target) return;
      if (target.type === 'open') {
        state.patch({ error: undefined, isLoading: state.items.ids().length === 0 });
        void load(target.threadId);
        return;
      }
      if (target.type === 'send') {
        const input = unsent.get(target.localId);
        state.items.remove(target.localId);
        unsent.delete(target.localId);
        if (input) void enqueue(input);
        return;
      }
      const last = lastUserMessage(state);
      if (last !== undefined) void retryAfter(last);
    },
    retryAfter,
    async runAction(action, itemId) {
      const { threadId } = snapshot();
      if (threadId === null) return;
      await run({
        type: 'threads.custom_action',
        params: { thread_id: threadId, item_id: itemId ?? null, action },
      });
    },
    runActionAtOnce: (action, itemId) =>
      actAtOnce({ client, state, errorShown: linkDependencies.effects.errorShown }, action, itemId),
    async answerQuestions(itemId, input) {
      const { threadId } = snapshot();
      if (threadId === null) return;
      await run({
        type: 'threads.add_structured_input',
        params: { thread_id: threadId, item_id: itemId, input },
      });
    },
    async loadOlder() {
      const { threadId, hasOlder, olderCursor } = snapshot();
      if (threadId === null || !hasOlder || isLoadingOlder) return;
      isLoadingOlder = true;
      const mine = visit;
      const page = await readFilledPage(client.read, threadId, olderCursor, () => mine === visit);
      if (mine !== visit) return;
      isLoadingOlder = false;
      if (!page.ok) return;
      state.items.prepend(page.value.data);
      state.patch(olderOf(page.value));
    },
    async refresh() {
      const { threadId } = snapshot();
      if (threadId !== null) await link().open(threadId);
    },
    sendFeedback(itemIds, kind) {
      const { threadId } = snapshot();
      if (threadId === null) return;
      void client.read({
        type: 'items.feedback',
        params: { thread_id: threadId, item_ids: itemIds, kind },
      });
    },
    canQueue: () => options().api.attach !== undefined,
    dispose() {
      visit += 1;
      tools.leave();
      attached.close();
      plain.close();
    },
  };
}

function lastUserMessage(state: ThreadState): string | undefined {
  return state.items.ids().findLast((id) => state.items.read(id)?.type === 'user_message');
}
