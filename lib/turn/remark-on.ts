// Sentences for the line under an answer: what of the message this backend was not sent. Called by `run-turn.ts`.
import type { Backend } from '../model/backend';
import type { ContextPart, Turn } from '../model/turn';

const nouns = { page: 'The page', selection: 'The selection' } as const;

/** Empty when it was sent everything, or is built in and so is sent nothing at all. */
export function remarkOn(
  { context, isHistoryCut }: Pick<Turn, 'context' | 'isHistoryCut'>,
  { label, role, history, context: takes }: Pick<Backend, 'label' | 'role' | 'history' | 'context'>,
): string[] {
  if (role === 'builtin') return [];
  const kinds = [
    ...new Set(context.filter(({ text }) => text.trim() !== '').map(({ kind }) => kind)),
  ];
  const [first, ...others] = kinds.map((kind) => nouns[kind]);
  const was =
    others.length > 0 ? `${first} and ${others.join('').toLowerCase()} were` : `${first} was`;
  const sendsHistory = history === 'messages' || history === 'prefix';
  return [
    ...(takes === 'none' && first !== undefined
      ? [`${was} not sent: ${label} takes no page text.`]
      : []),
    ...(takes === 'none' ? [] : context.flatMap(sentInPart)),
    ...(sendsHistory && isHistoryCut
      ? ['Only the newest messages of this chat were sent along.']
      : []),
  ];
}

/** What of a part did not fit its budget. */
function sentInPart({ kind, title, passages, isCut, isKnown }: ContextPart): string[] {
  if (isKnown) return [];
  if (kind === 'selection' && isCut) return ['Only the beginning of the long selection was sent.'];
  if (!passages) return [];
  const { sent, of } = passages;
  return [
    `${sent} of ${of} passages of “${title}” ${sent === 1 ? 'was' : 'were'} sent: the page is longer than its budget.`,
  ];
}
