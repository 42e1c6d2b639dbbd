// The sixteen requests of ChatKit with nothing but what each requires, and a server on which every one of them succeeds.
import type { OperationType } from '../../lib/chatkit/operations';
import type { Respond } from '../../lib/model/turn';
import type { AskRemote } from '../../lib/server/remote';
import type { Json } from '../../lib/shared/json';
import {
  answerItem,
  createRequest,
  doneItems,
  doneOf,
  says,
  toolCall,
  threadIdOf,
  widgetItem,
} from './asked-thread';
import { testModel, userInput, type RigOptions } from './server-rig';
import { createStatementRig } from './statement-server';

export interface ChatKitRequest {
  type: string;
  params: { [name: string]: Json };
}

const remoteThread = {
  id: 'remote_1',
  created_at: '2026-01-01',
  status: { type: 'active' as const },
  metadata: {},
  items: { data: [], has_more: false },
};

const questions = {
  id: 'si_1',
  thread_id: 'remote_1',
  created_at: '2026-01-01',
  type: 'structured_input' as const,
  status: 'pending' as const,
  inputs: [{ id: 'p', question: 'Why?', type: 'freeform' as const }],
};

/** What a ChatKit server says: its first answer holds a widget, a question and an open call. */
const respond: Respond = async function* respond(turn) {
  const backend = { id: 'backend', label: 'B', role: 'custom', kind: 'chatkit' } as const;
  yield { type: 'attempt-start', backend };
  if (!turn.remote?.ids['backend']) {
    yield says({ type: 'thread.created', thread: remoteThread });
    const content = [{ type: 'input_text' as const, text: turn.text }];
    const asked = { attachments: [], inference_options: {}, content };
    yield doneOf({ ...answerItem(`m ${turn.id}`, ''), type: 'user_message', ...asked });
    yield doneOf(widgetItem('w_1'));
    yield doneOf(questions);
    yield doneOf(toolCall('tc_1'));
  } else yield doneOf(answerItem(`a ${turn.id}`, 'Yes.'));
  yield { type: 'reply-end', reason: 'done' };
};

/** A server with one thread, which a ChatKit server owns; `asked` is what that server was asked outside of a turn. */
export async function createEveryRequestRig(options: Partial<RigOptions> = {}) {
  const asked: Parameters<AskRemote>[1][] = [];
  const remote: AskRemote = (_backendId, operation) => {
    asked.push(operation);
    const value =
      operation.type === 'threads.sync_custom_action'
        ? { updated_item: widgetItem('w_1', 'b') }
        : {};
    return Promise.resolve({ ok: true, value });
  };
  const transcribe = () => Promise.resolve({ ok: true as const, value: 'words' });
  const { rig } = createStatementRig({
    respond,
    remote,
    transcribe,
    models: [testModel],
    ...options,
  });
  const { events } = await rig.post(createRequest('First question'));
  const threadId = threadIdOf(events);
  const messageId = doneItems(events)[0]?.id ?? '';
  return { rig, asked, threadId, messageId, requests: everyRequest(threadId, messageId) };
}

/** In an order in which each succeeds. The compiler names a type that is missing. */
function everyRequest(thread_id: string, messageId: string): ChatKitRequest[] {
  const action = { type: 'go' };
  const params: Record<OperationType, ChatKitRequest['params']> = {
    'threads.add_client_tool_output': { thread_id, result: 1 },
    'threads.add_structured_input': { thread_id, item_id: 'si_1', input: {} },
    'threads.custom_action': { thread_id, item_id: 'w_1', action },
    'threads.sync_custom_action': { thread_id, item_id: 'w_1', action },
    'items.feedback': { thread_id, item_ids: ['w_1'], kind: 'positive' },
    'threads.retry_after_item': { thread_id, item_id: messageId },
    'threads.add_user_message': { thread_id, input: userInput('Second question') },
    'threads.create': { input: userInput('Another thread') },
    'threads.get_by_id': { thread_id },
    'items.list': { thread_id },
    'threads.list': {},
    'threads.update': { thread_id, title: 'New' },
    'attachments.create': { name: 'a.txt', size: 3, mime_type: 'text/plain' },
    'attachments.delete': { attachment_id: 'atc_1' },
    'input.transcribe': { audio_base64: btoa('sound'), mime_type: 'audio/webm' },
    'threads.delete': { thread_id },
  };
  return Object.entries(params).map(([type, given]) => ({ type, params: given }));
}

/** Everything that is stored, as text: to see that nothing changed, or that something is not in it. */
export async function dumpStore({
  store,
}: Pick<Awaited<ReturnType<typeof createEveryRequestRig>>['rig'], 'store'>) {
  const threads = await store.listThreads({ limit: 99, order: 'asc' });
  const deleted = await store.listDeleted(99);
  const all = [...(threads?.data ?? []), ...deleted];
  const contents = await Promise.all(
    all.map(async ({ id }) => [
      await store.listItems(id, { limit: 99, order: 'asc' }, 'with-hidden'),
      await store.listTurns(id, 99),
      await store.listAssets(id),
    ]),
  );
  return JSON.stringify([all, contents, await store.listAssets('')], null, 1);
}
