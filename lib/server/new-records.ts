// Records as they are first stored: a thread, a user's message, a turn. Made by the operations that ask.
import type { Attachment, InferenceOptions, UserMessageContent } from '../chatkit/items';
import type { UserMessageInput } from '../chatkit/operations';
import type { ContextPart } from '../model/turn';
import type { ItemRecord, ThreadRecord, TurnRecord } from '../store/records';
import { titleOf, userText } from './message-text';

/** @param now milliseconds since 1970 */
export function newThread(id: string, input: UserMessageInput, now: number): ThreadRecord {
  const title = titleOf(userText(toContent(input)));
  return {
    id,
    createdAt: new Date(now).toISOString(),
    ...(title === undefined ? {} : { title }),
    titleBy: 'auto',
    owner: 'local',
    status: { type: 'active' },
    updatedAt: now,
    rev: 0,
  };
}

/** What a client sent as null is absent in what is stored. */
export function newUserItem(
  { id, threadId, turnId }: { id: string; threadId: string; turnId: string },
  input: UserMessageInput,
  context: ContextPart[],
  now: number,
  attachments: Attachment[] = [],
): ItemRecord {
  const { tool_choice, model } = input.inference_options;
  const inference_options: InferenceOptions = {
    ...(tool_choice ? { tool_choice } : {}),
    ...(model === undefined || model === null ? {} : { model }),
  };
  return {
    threadId,
    id,
    turnId,
    body: {
      id,
      thread_id: threadId,
      created_at: new Date(now).toISOString(),
      type: 'user_message',
      content: toContent(input),
      attachments,
      ...(typeof input.quoted_text === 'string' ? { quoted_text: input.quoted_text } : {}),
      inference_options,
    },
    ours: { from: 'user', ...(context.length > 0 ? { context } : {}) },
  };
}

/** @param now milliseconds since 1970 */
export function newTurn(
  id: string,
  { threadId, id: itemId }: ItemRecord,
  state: 'running' | 'queued',
  now: number,
): TurnRecord {
  return { id, threadId, itemId, state, attempts: [], startedAt: now };
}

function toContent({ content }: UserMessageInput): UserMessageContent[] {
  return content.map((part) => {
    if (part.type === 'input_text') return part;
    const { group, interactive, ...tag } = part;
    return {
      ...tag,
      ...(typeof group === 'string' ? { group } : {}),
      interactive: interactive ?? false,
    };
  });
}
