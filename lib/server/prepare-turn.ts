// Gathers what a turn needs from the store: the message, its page context, the model, the history. Called when a turn starts.
import type { Model } from '../model/backend';
import type { Fault } from '../model/fault';
import type { Turn } from '../model/turn';
import { fail, ok, type Result } from '../shared/result';
import type { TurnRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';
import { readHistory } from './collect-history';
import { readContextParts } from './context-parts';
import { attachmentsOf, resumeText, userText } from './message-text';
import { readRemote, toOwnersModel } from './proxy-turn';

/** What the server knows of the settings. */
export interface ModelsView {
  models: Model[];
  defaultModelId: string;
  /** A model that is not among them but still can be asked. */
  findModel?: (id: string) => Model | undefined;
}

const nothingSetUp: Fault = {
  code: 'not-configured',
  message: 'No backend is set up yet: add one in the settings.',
  remedies: [{ type: 'open-settings', label: 'Settings' }],
};
const messageGone: Fault = {
  code: 'internal',
  message: 'The message could not be found in this conversation: send it again.',
};

/** A model that is no longer there is replaced by the default one. */
export async function prepareTurn(
  { store, models }: { store: ThreadStore; models: () => Promise<ModelsView> },
  record: TurnRecord,
): Promise<Result<Turn, Fault>> {
  const { id, threadId, itemId, askInstead } = record;
  const [item, thread, view] = await Promise.all([
    store.getItem(threadId, itemId),
    store.getThread(threadId),
    models(),
  ]);
  if (!thread) return fail(messageGone);
  const body = item?.body;
  const chosen = body?.type === 'user_message' ? body.inference_options.model : undefined;
  const model = chooseModel(view, chosen ?? thread.modelId);
  if (!model) return fail(nothingSetUp);
  const { messages, isCut } = await readHistory(store, threadId, itemId);
  const wanted = chosen ?? thread?.modelId;
  const notice = wanted === undefined || model.id === wanted ? undefined : replacedNotice(model);
  const turn = {
    id,
    threadId,
    model: toOwnersModel(model, thread),
    history: messages,
    ...(isCut ? { isHistoryCut: true as const } : {}),
    ...(notice === undefined ? {} : { notice }),
    remote: await readRemote(store, thread, model, record, item),
    ...(askInstead === undefined ? {} : { askInstead }),
  };
  if (record.ask?.type === 'action')
    return ok({ ...turn, text: record.ask.action.type, context: [] });
  if (!item || !body) return fail(messageGone);
  if (body.type === 'user_message') {
    const toolChoice = body.inference_options.tool_choice?.id;
    return ok({
      ...turn,
      text: userText(body.content),
      context: await readContextParts(store, item),
      ...attachmentsOf(body),
      ...(body.quoted_text ? { quotedText: body.quoted_text } : {}),
      ...(toolChoice === undefined ? {} : { toolChoice }),
    });
  }
  if (body.type !== 'client_tool_call' && body.type !== 'structured_input')
    return fail(messageGone);
  return ok({ ...turn, text: resumeText(body), context: [], resumes: body });
}

function replacedNotice({ label }: Model): string {
  return `The model chosen here is no longer set up, so ${label} was asked.`;
}

/** The model of this id, else the default one. */
export function chooseModel(
  { models, defaultModelId, findModel }: ModelsView,
  id?: string,
): Model | undefined {
  return (
    models.find((model) => model.id === id) ??
    (id === undefined ? undefined : findModel?.(id)) ??
    models.find((model) => model.id === defaultModelId) ??
    models[0]
  );
}
