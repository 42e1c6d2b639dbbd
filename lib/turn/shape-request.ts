// What one backend is sent: history, page and question in the form it understands. Called by `run-turn.ts`, for each attempt anew.
import type { Backend } from '../model/backend';
import type { Question } from '../pipeline/step';
import type { Candidate } from '../routing/choose-route';
import type { ContextPart, Gap, TransportRequest, Turn } from '../model/turn';
import type { Carried } from './carry-files';
import { toConversationBlock, toGapBlock, toPageBlock, toQuoteBlock } from './page-block';

/** Who we are to this backend. */
export interface Identity {
  /** One per thread and backend. */
  sessionId: string;
  userId?: string;
  /** What it has not heard, where it keeps the history itself. */
  gap?: Gap;
}

/** What of the files goes along; `carry-files.ts`. */
type Files = Pick<Carried, 'files' | 'blocks' | 'history'>;

function joinParagraphs(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** A built-in backend sends nothing anywhere: it is given the parts as they are, the quote as the selection it is. */
function shapeForBuiltin(turn: Turn, question: Question, identity: Identity): TransportRequest {
  const quote: ContextPart[] =
    question.quotedText === undefined
      ? []
      : [{ kind: 'selection', title: '', url: '', text: question.quotedText }];
  return {
    message: question.text,
    history: question.history,
    sessionId: identity.sessionId,
    params: turn.model.params ?? {},
    pages: [...quote, ...turn.context],
  };
}

/**
 * The request for one attempt. What stands in front of the question, if it has no field of its own: the conversation, then the
 * page, then the quote, each as a named block. A backend with no place for history or page (`none`) is sent neither.
 */
export function shapeRequest(
  turn: Turn,
  question: Question,
  { backend, model }: Candidate,
  identity: Identity,
  carried: Files = { files: [], blocks: [], history: question.history },
): TransportRequest {
  if (backend.role === 'builtin') return shapeForBuiltin(turn, question, identity);
  const { history, text, quotedText } = question;
  const page = backend.context === 'none' ? undefined : toPageBlock(turn.context);
  const remote = backend.kind === 'chatkit' ? shapeRemote(turn, quotedText, backend) : undefined;
  // The owner of a thread knows it best.
  const gap = turn.remote?.owner === backend.id ? undefined : identity.gap;
  return {
    message: joinParagraphs([
      gap && toGapBlock(gap),
      backend.history === 'prefix' ? toConversationBlock(history) : undefined,
      backend.context === 'prefix' ? page : undefined,
      ...carried.blocks,
      quotedText === undefined || remote ? undefined : toQuoteBlock(quotedText),
      text,
    ]),
    history: backend.history === 'messages' ? carried.history : [],
    sessionId: identity.sessionId,
    params: turn.model.params ?? {},
    ...(carried.files.length > 0 ? { files: carried.files } : {}),
    ...(backend.context === 'field' && page !== undefined ? { context: page } : {}),
    ...(identity.userId === undefined ? {} : { userId: identity.userId }),
    ...(model === undefined ? {} : { model }),
    ...(remote === undefined ? {} : { remote }),
  };
}

/** What ChatKit has fields of its own for. Only its owner is asked to go on inside a thread. */
function shapeRemote(
  { toolChoice, remote }: Turn,
  quotedText: string | undefined,
  { id }: Backend,
): NonNullable<TransportRequest['remote']> {
  const threadId = remote?.ids[id];
  const ask = remote?.owner === id ? remote.ask : undefined;
  return {
    ...(threadId === undefined ? {} : { threadId }),
    ...(quotedText === undefined ? {} : { quotedText }),
    ...(toolChoice === undefined ? {} : { toolChoice }),
    ...(ask === undefined ? {} : { ask }),
  };
}
