// The user's answer to "Ask <backend> instead" and "Always": the last message again, to that backend. Called by `chatkit-server.ts`.
import type { Fault } from '../model/fault';
import { fail, type Result } from '../shared/result';
import { retryAfter } from './ask';
import type { AskDeps, Asked } from './begin-turn';
import { chooseModel } from './prepare-turn';
import { refusals } from './refusal';

export interface ConsentDeps {
  /** Keeps that this model may fall back to this backend. */
  allowFallback: (modelId: string, backendId: string) => Promise<Result<void, Fault>>;
}

/** Enough to reach over what the failed turn left behind the user's message. */
const lookBack = 20;

/** Streams as a retry does. With `remember`, the settings are changed first; if they cannot be, nothing is asked. */
export async function askInstead(
  deps: AskDeps & ConsentDeps,
  params: { thread_id: string; backend_id: string; remember?: boolean | undefined },
  signal: AbortSignal,
): Promise<Asked> {
  const { thread_id: threadId, backend_id: backendId, remember } = params;
  const page = await deps.store.listItems(threadId, { limit: lookBack, order: 'desc' });
  const message = page?.data.find(({ body }) => body.type === 'user_message');
  if (message?.body.type !== 'user_message') return fail(refusals.itemGone);
  if (remember) {
    const thread = await deps.store.getThread(threadId);
    const chosen = message.body.inference_options.model ?? thread?.modelId;
    const model = chooseModel(await deps.models(), chosen);
    const allowed = model && (await deps.allowFallback(model.id, backendId));
    if (allowed && !allowed.ok) return fail({ ...allowed.fault, status: 400 });
  }
  const retried = { thread_id: threadId, item_id: message.id };
  return await retryAfter(deps, retried, signal, backendId);
}
