// What of the page a backend has in its own conversation already: that is named again, not sent again. Used by `seal-request.ts` and `run-turn.ts`.
import type { Backend } from '../model/backend';
import type { ReplyEvent } from '../model/reply';
import type { ContextPart, Turn } from '../model/turn';
import { textId } from '../shared/text-id';

/** Which pages a backend was sent in its conversation of a thread, by `pageId`. */
export interface SentPages {
  /** Nothing where it was sent none, or knows another conversation by now. */
  read(threadId: string, backendId: string, conversation: string): Promise<readonly string[]>;
  /** An empty `conversation` is the one that the server has begun with this message. */
  keep(
    threadId: string,
    backendId: string,
    sent: { conversation: string; ids: string[] },
  ): Promise<void>;
}

/** Pages that a person goes back and forth between; what was sent longer ago is sent again. */
const maxKnown = 8;

/** Where the page stood, and all that was sent of it. */
function pageId({ kind, title, url, text }: ContextPart): string {
  return textId(JSON.stringify([kind, title, url, text]));
}

function sendsItsSession({ mapping, url }: Backend): boolean {
  const { template } = mapping.request;
  return `${url} ${JSON.stringify(template ?? '')}`.includes('{{sessionId}}');
}

/**
 * The conversation at the server in which a page that was sent once stands from then on; nothing where each request has to stand
 * for itself: where we send the history, where the page has a field of its own, or where nothing tells the server whose question it is.
 */
function conversationOf(
  { remote }: Pick<Turn, 'remote'>,
  backend: Backend,
  sessionId: string,
): string | undefined {
  if (backend.role === 'builtin') return undefined;
  if (backend.history !== 'server' || backend.context !== 'prefix') return undefined;
  if (backend.kind === 'chatkit') return remote?.ids[backend.id] ?? '';
  return backend.kind === 'websocket' || sendsItsSession(backend) ? sessionId : undefined;
}

/** The parts, those marked that stand in the conversation as they are. */
function markKnown(parts: readonly ContextPart[], known: readonly string[]): ContextPart[] {
  return parts.map((part) => (known.includes(pageId(part)) ? { ...part, isKnown: true } : part));
}

/** What the conversation holds after these parts have been answered; the newest last. */
function withSent(known: readonly string[], parts: readonly ContextPart[]): string[] {
  const sent = parts.filter(({ text }) => text.trim() !== '').map(pageId);
  return [...known.filter((id) => !sent.includes(id)), ...sent].slice(-maxKnown);
}

/** The turn as this conversation needs it, and how to note afterwards what it was sent. */
export async function leaveOutKnown(
  turn: Turn,
  backend: Backend,
  sessionId: string,
  sentPages: SentPages | undefined,
): Promise<{ turn: Turn; keepSent?: () => Promise<void> }> {
  const conversation = conversationOf(turn, backend, sessionId);
  if (!sentPages || conversation === undefined || turn.context.length === 0) return { turn };
  const known = await sentPages.read(turn.threadId, backend.id, conversation);
  const ids = withSent(known, turn.context);
  return {
    turn: { ...turn, context: markKnown(turn.context, known) },
    keepSent: () => sentPages.keep(turn.threadId, backend.id, { conversation, ids }),
  };
}

/** The same events; an answer that is whole has read what was sent of the page. */
export async function* noteSent(
  events: AsyncIterable<ReplyEvent>,
  keep: () => Promise<void>,
): AsyncGenerator<ReplyEvent> {
  for await (const event of events) {
    // Where it is lost, the page is sent once more than needed.
    if (event.type === 'reply-end' && event.reason === 'done') await keep().catch(() => undefined);
    yield event;
  }
}
