// What one backend is sent: history, page and question in the form it understands. Called by `run-turn.ts`, for each attempt anew.
import type { Question } from '../pipeline/step';
import type { Candidate } from '../routing/choose-route';
import type { ContextPart, TransportRequest, Turn } from '../model/turn';
import { toConversationBlock, toPageBlock, toQuoteBlock } from './page-block';

/** Who we are to this backend. */
export interface Identity {
  /** One per thread and backend. */
  sessionId: string;
  userId?: string;
}

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
): TransportRequest {
  if (backend.role === 'builtin') return shapeForBuiltin(turn, question, identity);
  const { history, text, quotedText } = question;
  const page = backend.context === 'none' ? undefined : toPageBlock(turn.context);
  return {
    message: joinParagraphs([
      backend.history === 'prefix' ? toConversationBlock(history) : undefined,
      backend.context === 'prefix' ? page : undefined,
      quotedText === undefined ? undefined : toQuoteBlock(quotedText),
      text,
    ]),
    history: backend.history === 'messages' ? history : [],
    sessionId: identity.sessionId,
    params: turn.model.params ?? {},
    ...(backend.context === 'field' && page !== undefined ? { context: page } : {}),
    ...(identity.userId === undefined ? {} : { userId: identity.userId }),
    ...(model === undefined ? {} : { model }),
  };
}
