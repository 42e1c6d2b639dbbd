// The ChatKit server inside the extension: parses an operation and answers it or streams it. Made by `compose.ts`, called by `serve-panel.ts`.
import { streamingTypes, type Operation } from '../chatkit/operations';
import type { BesideOperation } from '../messaging/beside-operations';
import type { AnswerPanel, PanelAnswer, PanelCaller } from '../messaging/panel-answer';
import { faultOf } from '../model/throw-fault';
import { assertNever } from '../shared/assert-never';
import type { Result } from '../shared/result';
import { toErrorEvent } from '../turn/to-error-event';
import { answer, toJson } from './answers/answers';
import { createBesideAnswers, type BesideDeps } from './answers/beside-answers';
import { toEventStream, toTurnStream } from './answers/to-stream';
import { addMessage, retryAfter } from './ask';
import { createAttachment, deleteAttachment } from './attachments';
import type { LaunchDeps } from './launch-turn';
import { parseRequest } from './parse-request';
import { act } from './proxy-action';
import * as proxy from './proxy-operations';
import { refreshThread, type RestoreItems } from './proxy-refresh';
import { createProxyRespond } from './proxy-respond';
import * as queries from './queries';
import { toJsonAnswer, type Refusal } from './refusal';
import type { AskRemote } from './remote';
import { addStructuredInput, addToolOutput } from './resume';
import { transcribeSpeech, type Transcribe } from './transcribe';
import { createTurns } from './turns';

export interface ChatKitServerDeps extends LaunchDeps, Omit<BesideDeps, 'turns' | 'models'> {
  /** Settles what a dead worker left; awaited before anything is answered (`turn-recovery.ts`). */
  recover: () => Promise<void>;
  /** Asks a ChatKit server outside of a turn. */
  remote: AskRemote;
  /** Speech to text, by the route of a model. */
  transcribe: Transcribe;
  restoreItems?: RestoreItems;
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

  const besides = createBesideAnswers({ ...deps, ...ask });

  /** Who watches is told that it can be taken back. */
  async function deleteThread(params: { thread_id: string }): Promise<PanelAnswer> {
    const answered = await proxy.deleteThread(ask, params);
    await deps.removal.changed();
    return toResult(answered);
  }

  async function route(operation: Operation, caller: PanelCaller): Promise<PanelAnswer> {
    switch (operation.type) {
      case 'threads.create':
      case 'threads.add_user_message':
        return toTurnStream(await addMessage(ask, operation, caller.signal));
      case 'threads.retry_after_item':
        return toTurnStream(await retryAfter(ask, operation.params, caller.signal));
      case 'threads.add_client_tool_output':
        return toTurnStream(await addToolOutput(ask, operation.params, caller.signal));
      case 'threads.add_structured_input':
        return toTurnStream(await addStructuredInput(ask, operation.params, caller.signal));
      case 'threads.custom_action':
        return toActionStream(await act(ask, operation.params, caller.signal));
      case 'threads.sync_custom_action':
        return toResult(await proxy.actAtOnce(ask, operation.params));
      case 'threads.list':
        return toResult(await queries.listThreads(ask, operation.params));
      case 'threads.get_by_id':
        await refreshThread({ ...deps, ...ask }, operation.params.thread_id);
        return toResult(await queries.getThread(ask, operation.params));
      case 'threads.update':
        return toResult(await proxy.renameThread(ask, operation.params));
      case 'threads.delete':
        return await deleteThread(operation.params);
      case 'items.list':
        return toResult(await queries.listItems(ask, operation.params));
      case 'items.feedback':
        return toResult(await proxy.judgeItems(ask, operation.params));
      case 'attachments.create':
        return toResult(await createAttachment(ask, operation.params));
      case 'attachments.delete':
        return toResult(await deleteAttachment(ask, operation.params));
      case 'input.transcribe':
        return toResult(await transcribeSpeech(deps, operation, caller.signal));
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
        return isOurs(operation)
          ? await answer(besides, operation, caller)
          : await route(operation, caller);
      } catch (error) {
        const fault = faultOf(error);
        if (!fault) throw error;
        return isStreamed(operation)
          ? toEventStream([toErrorEvent(fault)])
          : toJsonAnswer({ ...fault, status: 500 });
      }
    },
  };
}

const streamedTypes: ReadonlySet<string> = streamingTypes;

function isStreamed({ type }: Operation | BesideOperation): boolean {
  return streamedTypes.has(type);
}

function isOurs(operation: Operation | BesideOperation): operation is BesideOperation {
  return operation.type.startsWith('beside.');
}

function toResult(answered: Result<object, Refusal>): PanelAnswer {
  return answered.ok ? toJson(answered.value) : toJsonAnswer(answered.fault);
}

function toActionStream(asked: Awaited<ReturnType<typeof act>>): PanelAnswer {
  return asked.ok ? { type: 'stream', events: asked.value } : toEventStream([asked.fault]);
}
