// The ChatKit server inside the extension: parses an operation and answers it or streams it. Made by `compose.ts`, called by `serve-panel.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import { streamingTypes, type Operation } from '../chatkit/operations';
import type { BesideOperation, PanelEvent } from '../messaging/beside-operations';
import type {
  AnswerPanel,
  PanelAnswer,
  PanelCaller,
  StreamedEvent,
} from '../messaging/panel-answer';
import type { Fault } from '../model/fault';
import { faultOf } from '../model/throw-fault';
import { assertNever } from '../shared/assert-never';
import type { Result } from '../shared/result';
import { toErrorEvent } from '../turn/to-error-event';
import { answerOpener, type Openers } from './answer-opener';
import { addMessage, retryAfter } from './ask';
import { askInstead, type ConsentDeps } from './ask-instead';
import { attachThread } from './attach-thread';
import type { Asked } from './begin-turn';
import { listItemNotes } from './item-notes';
import type { LaunchDeps } from './launch-turn';
import { parseRequest } from './parse-request';
import { act } from './proxy-action';
import * as proxy from './proxy-operations';
import { refreshThread } from './proxy-refresh';
import { createProxyRespond } from './proxy-respond';
import * as queries from './queries';
import { answerReceipts } from './receipts';
import { refusals, toJsonAnswer, toRefusedEvent, type Refusal } from './refusal';
import type { AskRemote } from './remote';
import { addStructuredInput, addToolOutput } from './resume';
import { createTurns } from './turns';

export interface ChatKitServerDeps extends LaunchDeps, ConsentDeps {
  /** Settles what a dead worker left; awaited before anything is answered (`turn-recovery.ts`). */
  recover: () => Promise<void>;
  /** Answers `beside.watch`. */
  watch: (signal: AbortSignal) => AsyncIterable<PanelEvent>;
  /** Answers `beside.add_backend` with the id of the new model. */
  addBackend: (address: string) => Promise<Result<string, Fault>>;
  /** Answers `beside.list_models`. */
  listModels: (backendId: string) => Promise<Result<string[], Fault>>;
  /** Answers `beside.forget_consent`. */
  forgetFallbacks: (modelId: string) => Promise<Result<void, Fault>>;
  /** Asks a ChatKit server outside of a turn. */
  remote: AskRemote;
  /** Keys and sign-ins. */
  openers: Openers;
}

export interface ChatKitServer {
  /**
   * Answers one request. Aborting the signal with reason `stop` stops the turn that the request started; any other abort
   * only ends the listening. Expected failures are answers; a rejection is a bug.
   */
  process: AnswerPanel;
}

export function createChatKitServer(deps: ChatKitServerDeps): ChatKitServer {
  const turns = createTurns({ ...deps, respond: createProxyRespond(deps) });
  const ask: proxy.ProxyDeps = { ...deps, turns };

  async function route(
    operation: Operation | BesideOperation,
    caller: PanelCaller,
  ): Promise<PanelAnswer> {
    const { store } = deps;
    switch (operation.type) {
      case 'threads.create':
      case 'threads.add_user_message':
        return toStream(await addMessage(ask, operation, caller.signal));
      case 'threads.retry_after_item':
        return toStream(await retryAfter(ask, operation.params, caller.signal));
      case 'threads.add_client_tool_output':
        return toStream(await addToolOutput(ask, operation.params, caller.signal));
      case 'threads.add_structured_input':
        return toStream(await addStructuredInput(ask, operation.params, caller.signal));
      case 'threads.custom_action':
        return toActionStream(await act(ask, operation.params, caller.signal));
      case 'threads.sync_custom_action':
        return toJson(await proxy.actAtOnce(ask, operation.params));
      case 'threads.list':
        return toJson(await queries.listThreads(ask, operation.params));
      case 'threads.get_by_id':
        await refreshThread(ask, operation.params.thread_id);
        return toJson(await queries.getThread(ask, operation.params));
      case 'threads.update':
        return toJson(await proxy.renameThread(ask, operation.params));
      case 'threads.delete':
        return toJson(await proxy.deleteThread(ask, operation.params));
      case 'items.list':
        return toJson(await queries.listItems(ask, operation.params));
      case 'items.feedback':
        return toJson(await proxy.judgeItems(ask, operation.params));
      case 'attachments.create':
      case 'attachments.delete':
        return toJsonAnswer(refusals.notSupported);
      case 'input.transcribe':
        return toJson(await proxy.transcribe(ask, operation.params));
      case 'beside.attach':
        return {
          type: 'stream',
          events: attachThread(ask, operation.params.thread_id, caller.signal),
        };
      case 'beside.watch':
        return { type: 'stream', events: deps.watch(caller.signal) };
      case 'beside.stop':
        turns.stop(operation.params.thread_id);
        return json({});
      case 'beside.item_notes': {
        const { thread_id: threadId, after } = operation.params;
        return json({ notes: await listItemNotes(store, threadId, after) });
      }
      case 'beside.ask_instead':
        return toStream(await askInstead({ ...deps, ...ask }, operation.params, caller.signal));
      case 'beside.receipts.list':
      case 'beside.receipts.wipe':
      case 'beside.receipts.export':
        return json(await answerReceipts(store, operation));
      case 'beside.forget_consent': {
        const forgotten = await deps.forgetFallbacks(operation.params.model_id);
        return forgotten.ok ? json({}) : toJsonAnswer({ ...forgotten.fault, status: 400 });
      }
      case 'beside.list_models': {
        const listed = await deps.listModels(operation.params.backend_id);
        return listed.ok
          ? json({ models: listed.value })
          : toJsonAnswer({ ...listed.fault, status: 400 });
      }
      case 'beside.add_backend': {
        const added = await deps.addBackend(operation.params.address);
        return added.ok
          ? json({ modelId: added.value })
          : toJsonAnswer({ ...added.fault, status: 400 });
      }
      case 'beside.keys.set':
      case 'beside.keys.has':
      case 'beside.keys.remove':
      case 'beside.keys.seal':
      case 'beside.keys.unlock':
      case 'beside.sign_in':
        return await answerOpener(deps.openers, operation);
      default:
        return assertNever(operation);
    }
  }

  return {
    async process(body, caller) {
      const request = parseRequest(body);
      if (!request.ok) return toJsonAnswer(request.fault);
      const operation = request.value;
      try {
        await deps.recover();
        return await route(operation, caller);
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return isStreamed(operation)
          ? stream([toErrorEvent(fault)])
          : toJsonAnswer({ ...fault, status: 500 });
      }
    },
  };
}

const streamedTypes: ReadonlySet<string> = streamingTypes;

function isStreamed({ type }: Operation | BesideOperation): boolean {
  return streamedTypes.has(type);
}

function json(value: object): PanelAnswer {
  return { type: 'json', status: 200, body: JSON.stringify(value) };
}

function toJson(answered: Result<object, Refusal>): PanelAnswer {
  return answered.ok ? json(answered.value) : toJsonAnswer(answered.fault);
}

function toStream(asked: Asked): PanelAnswer {
  return asked.ok ? { type: 'stream', events: asked.value } : stream([toRefusedEvent(asked.fault)]);
}

function toActionStream(asked: Awaited<ReturnType<typeof act>>): PanelAnswer {
  return asked.ok ? { type: 'stream', events: asked.value } : stream([asked.fault]);
}

function stream(events: readonly ThreadStreamEvent[]): PanelAnswer {
  async function* all(): AsyncGenerator<StreamedEvent, void, void> {
    yield* events;
  }
  return { type: 'stream', events: all() };
}
