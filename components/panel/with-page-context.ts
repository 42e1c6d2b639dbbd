// Lets the page go along with each question: a `fetch` around the panel's own. ChatKit knows nothing of pages.
import type { UserMessageInput } from '../../lib/chatkit/operations';
import type { ContextPart } from '../../lib/model/turn';
import type { OpenTab } from '../../lib/platform/open-tabs';
import { mentionedTabs } from './mentioned-tabs';

const asksAnything = new Set(['threads.create', 'threads.add_user_message']);

interface OperationBody {
  type: string;
  params?: { input?: UserMessageInput };
  metadata?: Record<string, unknown>;
}

/** Adds `metadata.beside.context` to every new user message; everything else passes as it is. A page that cannot be read adds nothing. */
export function withPageContext(
  send: typeof fetch,
  partsToSend: (mentioned: readonly OpenTab[]) => Promise<ContextPart[]>,
  /** Whether nothing of a new chat is to be stored. */
  isTemporary: () => boolean = () => false,
): typeof fetch {
  return async function fetchWithPage(input, init) {
    const operation = typeof init?.body === 'string' ? toOperation(init.body) : undefined;
    if (!operation) return send(input, init);
    const temporary = operation.type === 'threads.create' && isTemporary();
    const context = await partsToSend(mentionedTabs(operation.params?.input?.content ?? []));
    if (context.length === 0 && !temporary) return send(input, init);
    const beside = { context, ...(temporary ? { temporary } : {}) };
    const metadata = { ...operation.metadata, beside };
    return send(input, { ...init, body: JSON.stringify({ ...operation, metadata }) });
  };
}

/** The element's own bodies begin with their type, so that only messages are parsed here. */
function toOperation(body: string): OperationBody | undefined {
  const value: OperationBody = JSON.parse(body);
  return asksAnything.has(value.type) ? value : undefined;
}
