// Puts the element's stores and controller together, and keeps the methods' promises; made once per element.
import type { OpenAIChatKit } from '@openai/chatkit';
import type { UserMessageInput } from '../../lib/chatkit/operations';
import { createChatKitClient } from './chatkit-client';
import {
  contentOf,
  createComposerState,
  toMessageInput,
  toPlainText,
  trimContent,
} from './composer-state';
import type { Dispatch } from './dispatch';
import type { ElementContextValue } from './element-context';
import { createFileShelf } from './file-shelf';
import { createHistoryState } from './history-state';
import type { NormalOptions } from './options';
import { openLink } from './open-link';
import { createThreadController, type ThreadController } from './thread-controller';
import { createThreadState, type ThreadState } from './thread-state';
import { toJsonObject } from './to-json-object';
import { createUploads } from './uploads';
import { chosenModel } from './use-chosen-model';
import { toFileTaker } from './use-file-taker';
import { withLog } from './with-log';

type MethodName =
  | 'focusComposer'
  | 'setThreadId'
  | 'sendUserMessage'
  | 'setComposerValue'
  | 'sendCustomAction'
  | 'showHistory'
  | 'hideHistory'
  | 'fetchUpdates';
export type ElementMethods = Pick<OpenAIChatKit, MethodName>;

type ElementEvent =
  Parameters<Dispatch>[0] | 'deeplink' | 'tool.change' | 'log' | 'history.open' | 'history.close';

export interface ElementParts {
  state: ThreadState;
  controller: ThreadController;
  methods: ElementMethods;
  /** What Send would send now. */
  readDraft(): UserMessageInput;
  views: Omit<ElementContextValue, 'options'>;
}

export interface ElementHost {
  options(): NormalOptions;
  dispatch(name: ElementEvent, detail?: object): void;
}

export function createElementParts({ options, dispatch }: ElementHost): ElementParts {
  const client = withLog(createChatKitClient(options), (name, data) =>
    dispatch('log', { name, data }),
  );
  const state = createThreadState();
  const composer = createComposerState(() => options().drafts);
  const shelf = createFileShelf();
  const controller = createThreadController({
    options,
    client,
    state,
    composer,
    dispatch,
    findAttachment: shelf.find,
  });
  const uploads = createUploads({
    client,
    composer,
    shelf,
    options,
    model: () =>
      toFileTaker(options(), chosenModel(options(), state.items, composer.getSnapshot().modelId)),
  });
  const history = createHistoryState(client, (isOpen) =>
    dispatch(isOpen ? 'history.open' : 'history.close'),
  );
  let textBox: HTMLElement | null = null;
  /** The caret is wanted while there is no composer, because the history lies over it. */
  let isFocusWanted = false;

  function pickTool(toolId: string | null): void {
    if (composer.getSnapshot().toolId === toolId) return;
    composer.patch({ toolId });
    dispatch('tool.change', { toolId });
  }

  function readDraft(): UserMessageInput {
    const draft = composer.getSnapshot();
    const { reply, attachments, modelId, toolId } = draft;
    return toMessageInput({
      content: trimContent(contentOf(draft)),
      reply,
      attachments,
      toolId,
      modelId: chosenModel(options(), state.items, modelId),
    });
  }

  function sendDraft(): void {
    const { toolId } = composer.getSnapshot();
    const input = readDraft();
    composer.patch({
      text: '',
      reply: undefined,
      attachments: [],
      uploads: [],
      fileProblem: undefined,
    });
    const tool = options().composer.tools.find(({ id }) => id === toolId);
    if (toolId !== null && !tool?.persistent) pickTool(null);
    void controller.send(input);
  }

  /** As documented: no method may cut into a thread that loads or answers. An attached thread queues, and can be left. */
  function refuseWhileBusy(): void {
    const { isLoading, isStreaming } = state.getSnapshot();
    if (isLoading) throw new Error('A thread is being loaded. Wait for chatkit.thread.load.end.');
    if (isStreaming && !controller.canQueue())
      throw new Error('An answer is being written. Wait for chatkit.response.end.');
  }

  function focusComposer(): void {
    isFocusWanted = textBox === null;
    textBox?.focus();
  }

  const methods: ElementMethods = {
    async focusComposer() {
      focusComposer();
    },
    async setThreadId(threadId) {
      refuseWhileBusy();
      if (threadId !== null && threadId === state.getSnapshot().threadId) return;
      history.close();
      await controller.openThread(threadId);
    },
    async sendUserMessage({ newThread = false, toolChoice, model, ...message }) {
      refuseWhileBusy();
      const { modelId } = composer.getSnapshot();
      await controller.send(
        toMessageInput({
          ...message,
          toolId: toolChoice?.id,
          modelId: model ?? chosenModel(options(), state.items, modelId),
        }),
        { newThread },
      );
    },
    async setComposerValue({ text, content, reply, attachments, files, ...selected }) {
      refuseWhileBusy();
      if (files !== undefined && files.length > 0 && !options().composer.attachments)
        throw new Error('Attachments are not enabled in composer.attachments.');
      const shownText = content === undefined ? text : toPlainText(content);
      composer.patch({
        ...(shownText === undefined ? {} : { text: shownText, content }),
        ...(reply === undefined ? {} : { reply }),
        ...(attachments === undefined ? {} : { attachments }),
        ...(selected.selectedModelId === undefined ? {} : { modelId: selected.selectedModelId }),
      });
      if (selected.selectedToolId !== undefined) pickTool(selected.selectedToolId);
      if (files !== undefined) uploads.add(files);
    },
    async sendCustomAction({ type, payload }, itemId) {
      refuseWhileBusy();
      await controller.runAction(
        payload === undefined ? { type } : { type, payload: toJsonObject(payload) },
        itemId,
      );
    },
    async showHistory() {
      history.open();
    },
    async hideHistory() {
      history.close();
    },
    async fetchUpdates() {
      refuseWhileBusy();
      await controller.refresh();
    },
  };

  return {
    state,
    controller,
    methods,
    readDraft,
    views: {
      client,
      state,
      composer,
      history,
      controller,
      uploads,
      shelf,
      sendDraft,
      pickTool,
      focusComposer,
      reportError: (error) => dispatch('error', { error }),
      openLink: (url) => openLink(url, (name, data) => dispatch('deeplink', { name, data })),
      registerComposer: (given) => {
        textBox = given;
        if (textBox && isFocusWanted) focusComposer();
      },
    },
  };
}
