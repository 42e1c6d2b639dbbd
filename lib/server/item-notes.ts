// The small line under an answer: who answered, how long it took, why not the first choice. Made when a turn ends and when a panel asks.
import type { ItemNote } from '../messaging/panel-events';
import type { Usage } from '../model/reply';
import type { AttemptBackend } from '../model/turn';
import type { TurnRecord } from '../store/records';
import type { ThreadStore } from '../store/thread-store';

/** Under the answer; where there is none but something was sent, under the message. Nothing for a turn that asked nobody. */
export function toItemNote(turn: TurnRecord): ItemNote | undefined {
  const { answerItemId, backend, modelName, because, remarks, pushed } = turn;
  const { state, attempts, startedAt, endedAt } = turn;
  if (!backend || endedAt === undefined) return undefined;
  if (answerItemId === undefined) return noteWithoutAnswer(turn, backend);
  if (pushed) return { item_id: answerItemId, text: `${backend.label} · sent by itself` };
  const answering = attempts.findLast(({ backendId }) => backendId === backend.id);
  const ms = (answering?.endedAt ?? endedAt) - (answering?.startedAt ?? startedAt);
  const bad = state === 'stopped' || state === 'interrupted' || state === 'failed';
  return {
    item_id: answerItemId,
    text: [
      backend.label,
      modelName,
      `${(Math.max(0, ms) / 1000).toFixed(1)} s`,
      tokensOf(turn.usage),
    ]
      .filter(Boolean)
      .join(' · '),
    ...(because === undefined ? {} : { because }),
    ...(remarks && remarks.length > 0 ? { remarks } : {}),
    ...(bad ? { state } : {}),
  };
}

/** Stays true when the message is asked again: its receipts are to be found under it. */
function noteWithoutAnswer(
  { itemId, state, attempts, pushed }: TurnRecord,
  { label, role }: AttemptBackend,
): ItemNote | undefined {
  if (attempts.length === 0 || role === 'builtin' || pushed) return undefined;
  if (state === 'stopped') return { item_id: itemId, text: `Stopped before ${label} answered` };
  if (state !== 'failed' && state !== 'interrupted') return undefined;
  return { item_id: itemId, text: `An attempt at ${label} gave no answer` };
}

/** What the backend said it counted; nothing where it said nothing. */
function tokensOf({ inputTokens, outputTokens }: Usage = {}): string | undefined {
  if (inputTokens === undefined && outputTokens === undefined) return undefined;
  if (outputTokens === undefined) return `${inputTokens} tokens in`;
  return inputTokens === undefined
    ? `${outputTokens} tokens out`
    : `${inputTokens} tokens in, ${outputTokens} out`;
}

const maxTurns = 100;

/** The notes of the newest 100 turns, or of those before the turn that the item `after` belongs to; newest first. */
export async function listItemNotes(
  store: ThreadStore,
  threadId: string,
  after: string | null | undefined,
): Promise<ItemNote[]> {
  const item = after ? await store.getItem(threadId, after) : undefined;
  const turns = await store.listTurns(threadId, maxTurns, item?.turnId);
  return turns.flatMap((turn) => toItemNote(turn) ?? []);
}
