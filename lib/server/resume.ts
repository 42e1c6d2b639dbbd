// Operations that complete an item of the thread and go on from it: a client tool's output, answered questions. Called by `chatkit-server.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { ClientToolCallItem, StructuredInputItem, ThreadItem } from '../chatkit/items';
import type { Operation } from '../chatkit/operations';
import type { Json } from '../shared/json';
import { fail, ok } from '../shared/result';
import type { ItemRecord } from '../store/records';
import { begin, openThread, streamOptions, type AskDeps, type Asked } from './begin-turn';
import { newTurn } from './new-records';
import { refusals } from './refusal';

/** How far back other pending calls are looked for, as in ChatKit's own server. */
const newestItems = 20;

/** The newest item must be the pending call; there is only ever one, and other pending ones are dropped. */
export async function addToolOutput(
  deps: AskDeps,
  { thread_id: threadId, result }: { thread_id: string; result: Json },
  signal: AbortSignal,
): Promise<Asked> {
  const { store, live, now, createId } = deps;
  return await live.alone(threadId, async (thread): Promise<Asked> => {
    if (!(await openThread(store, threadId))) return fail(refusals.threadGone);
    if (thread.running || thread.queue.length > 0) return fail(refusals.busy);
    const page = await store.listItems(threadId, { limit: newestItems, order: 'desc' });
    const [newest, ...others] = page?.data ?? [];
    if (!newest || !isPendingCall(newest.body)) return fail(refusals.alreadyAnswered);
    const completed: ItemRecord = {
      ...newest,
      body: { ...newest.body, status: 'completed', output: result },
    };
    const dropped = others.filter(({ body }) => isPendingCall(body)).map(({ id }) => id);
    const beginning = {
      turn: newTurn(createId('turn'), completed, 'running', now()),
      writes: [
        { type: 'put-item' as const, item: completed },
        ...dropped.map((itemId) => ({ type: 'remove-item' as const, threadId, itemId })),
      ],
      // The caller knows what it sent; other windows have to be told.
      opening: [streamOptions],
      announced: [
        { type: 'thread.item.replaced' as const, item: completed.body },
        ...dropped.map((id) => ({ type: 'thread.item.removed' as const, item_id: id })),
      ],
    };
    return ok(await begin(deps, thread, beginning, signal));
  });
}

type StructuredInput = Extract<Operation, { type: 'threads.add_structured_input' }>['params'];

/** Questions are answered or skipped once. */
export async function addStructuredInput(
  deps: AskDeps,
  { thread_id: threadId, item_id: itemId, input }: StructuredInput,
  signal: AbortSignal,
): Promise<Asked> {
  const { store, live, now, createId } = deps;
  return await live.alone(threadId, async (thread): Promise<Asked> => {
    if (!(await openThread(store, threadId))) return fail(refusals.threadGone);
    const item = await store.getItem(threadId, itemId);
    if (!item || item.ours.supersededAt !== undefined) return fail(refusals.itemGone);
    if (item.body.type !== 'structured_input') return fail(refusals.wrongItem);
    if (item.body.status !== 'pending') return fail(refusals.alreadyAnswered);
    if (thread.running || thread.queue.length > 0) return fail(refusals.busy);
    const answered: ItemRecord = { ...item, body: answerQuestions(item.body, input) };
    const replaced: ThreadStreamEvent = { type: 'thread.item.replaced', item: answered.body };
    const beginning = {
      turn: newTurn(createId('turn'), answered, 'running', now()),
      writes: [{ type: 'put-item' as const, item: answered }],
      opening: [streamOptions, replaced],
      announced: [replaced],
    };
    return ok(await begin(deps, thread, beginning, signal));
  });
}

/** Unknown questions are ignored; a single choice keeps its first value; free answers are allowed everywhere. */
export function answerQuestions(
  item: StructuredInputItem,
  input: StructuredInput['input'],
): StructuredInputItem {
  const status = input.status ?? 'answered';
  const answers = input.answers ?? {};
  return {
    ...item,
    status,
    inputs: item.inputs.map((question) => {
      const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
      const values = given?.skipped || status === 'skipped' ? [] : (given?.values ?? []);
      const kept =
        question.type === 'multiple_choice' && !question.multiple ? values.slice(0, 1) : values;
      return { ...question, answer: { values: kept, skipped: kept.length === 0 } };
    }),
  };
}

function isPendingCall(item: ThreadItem): item is ClientToolCallItem {
  return item.type === 'client_tool_call' && item.status === 'pending';
}
