// What one backend would be sent, shaped and redacted: the one way from a turn to a request. Called by `run-turn.ts` and `preview-turn.ts`.
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import { toError } from '../model/throw-fault';
import type { ContextPart, Gap, TransportRequest, Turn } from '../model/turn';
import { startSteps, type RunningSteps } from '../pipeline/run-steps';
import type { Step } from '../pipeline/step';
import type { Candidate } from '../routing/choose-route';
import type { Result } from '../shared/result';
import { carryFiles, type CarryDeps } from './carry-files';
import { leaveOutKnown, type SentPages } from './known-pages';
import { shapeRequest, type Identity } from './shape-request';

export interface SealDeps {
  /** In their order; the registry of `lib/pipeline`. */
  steps: readonly Step[];
  /** What a backend that keeps the history itself has not heard of this thread. */
  gapFor?: (turn: Turn, backendId: string) => Promise<Gap | undefined>;
  /** Absent: no message has files. */
  files?: CarryDeps;
  /** What each backend was sent of pages; absent: nobody remembers, and every message has its page with it. */
  sentPages?: SentPages;
  /** Makes pages fit their budget, by what was asked. Default: they go as they are. */
  fitContext?: (parts: readonly ContextPart[], question: string) => Promise<ContextPart[]>;
}

/** How many questions before this one help to choose what goes along: "And why?" has no word of its own. */
const questionsBefore = 2;

/** A built-in backend reads the whole page, one without a place for pages none. */
async function fitTurn(turn: Turn, backend: Backend, { fitContext }: SealDeps): Promise<Turn> {
  const takesPages = backend.role !== 'builtin' && backend.context !== 'none';
  if (!fitContext || !takesPages || turn.context.length === 0) return turn;
  const before = turn.history.filter(({ role }) => role === 'user').slice(-questionsBefore);
  const asked = [turn.text, turn.quotedText ?? '', ...before.map(({ text }) => text)].join('\n');
  return { ...turn, context: await fitContext(turn.context, asked) };
}

/** A ChatKit server's threads are its own; it is told by its transport. */
async function gapOf(turn: Turn, backend: Backend, { gapFor }: SealDeps): Promise<{ gap?: Gap }> {
  const keepsHistory = backend.history === 'server' && backend.role !== 'builtin';
  if (!keepsHistory || backend.kind === 'chatkit') return {};
  const gap = await gapFor?.(turn, backend.id);
  return gap ? { gap } : {};
}

export interface SealedRequest {
  /** The turn as this backend is asked it: its pages within their budget, and those marked that it has already. */
  turn: Turn;
  /** Notes that the backend has read what was sent of the page. */
  keepSent?: () => Promise<void>;
  /** Knows what was hidden, and filters the answer. */
  steps: RunningSteps;
  /** Fails closed: where it fails, nothing may be sent. */
  sent: Result<TransportRequest, Fault>;
  /** What of the message's files was left behind, in sentences. */
  remarks: string[];
}

/** A message of files alone, of which none can be sent. */
function isEmpty({ attachments = [] }: Turn, { message, files = [], pages }: TransportRequest) {
  return attachments.length > 0 && message.trim() === '' && files.length === 0 && !pages;
}

function nothingToSend({ id, label }: Backend): Fault {
  return {
    code: 'not-supported',
    message: `${label} takes no such files, and the message holds nothing else: write a question, or choose another model.`,
    backendId: id,
  };
}

/** Nothing is sent here. `identityFor` is asked only once the steps have let the question through. */
export async function sealRequest(
  whole: Turn,
  candidate: Candidate,
  identityFor: () => Promise<Identity>,
  deps: SealDeps,
): Promise<SealedRequest> {
  const { backend } = candidate;
  let turn = await fitTurn(whole, backend, deps);
  let keepSent: SealedRequest['keepSent'];
  const steps = startSteps(deps.steps, turn, backend);
  const { text, quotedText, history } = turn;
  const question = { text, history, ...(quotedText === undefined ? {} : { quotedText }) };
  const remarks: string[] = [];
  const sent = await steps.before(question, async (prepared) => {
    const carried = await carryFiles(turn, prepared.history, backend, deps.files);
    remarks.push(...carried.remarks);
    const identity = { ...(await identityFor()), ...(await gapOf(turn, backend, deps)) };
    ({ turn, keepSent } = await leaveOutKnown(turn, backend, identity.sessionId, deps.sentPages));
    const request = shapeRequest(turn, prepared, candidate, identity, carried);
    if (isEmpty(turn, request)) throw toError(nothingToSend(backend));
    return request;
  });
  return { turn, steps, sent, remarks, ...(keepSent ? { keepSent } : {}) };
}
