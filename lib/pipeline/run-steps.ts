// Runs the steps of one attempt: before in order, after in reverse. Called by `turn/run-turn.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { Backend } from '../model/backend';
import { createFault } from '../model/create-fault';
import type { Fault } from '../model/fault';
import type { Mark } from '../model/redaction';
import type { Reply, ReplyEvent } from '../model/reply';
import { faultOf } from '../model/throw-fault';
import type { TransportRequest, Turn } from '../model/turn';
import { fail, ok, type Result } from '../shared/result';
import type { EventFilter, Question, Step, StepRun, TextFilter } from './step';

export interface RunningSteps {
  /**
   * The question through every `prepare`, shaped, and through every `seal`. Fails closed: whatever throws, nothing may be
   * sent (`step-failed`, or the fault that was thrown).
   */
  before(
    question: Question,
    shape: (question: Question) => Promise<TransportRequest>,
  ): Promise<Result<TransportRequest, Fault>>;
  /** The reply with its text, its reasoning and what a ChatKit server says through the filters; everything else passes as it is. */
  after(reply: Reply): AsyncGenerator<ReplyEvent>;
  /** How many values of each class were hidden before the send. */
  redactions(): Record<string, number>;
  /** What was hidden in each text of the request, in the order of `textsOf`; empty where nothing was looked for. */
  marks(): readonly (readonly Mark[])[];
}

/** The steps that this backend has not switched off. */
export function startSteps(steps: readonly Step[], turn: Turn, backend: Backend): RunningSteps {
  const on = steps.filter((step) => backend.steps[step.id] !== false);
  let runs: StepRun[] = [];
  return {
    async before(question, shape) {
      try {
        runs = on.map((step) => step.start(turn, backend));
        const prepared = runs.reduce((now, run) => run.prepare?.(now) ?? now, question);
        let request = await shape(prepared);
        for (const run of runs) request = (await run.seal?.(request)) ?? request;
        return ok(request);
      } catch (error) {
        return fail(faultOf(error) ?? createFault('step-failed', backend));
      }
    },
    after: (reply) => filterReply(reply, runs),
    redactions: () => Object.assign({}, ...runs.map((run) => run.redactions?.() ?? {})),
    marks: () => runs.findLast((run) => run.marks)?.marks?.() ?? [],
  };
}

type TextEvent = Extract<ReplyEvent, { type: 'text-delta' | 'reasoning-delta' }>;

/**
 * Text and reasoning each have filters of their own. When one gives way to the other, what its filters held back comes first:
 * the two become items of their own, and each must be whole.
 */
async function* filterReply(reply: Reply, runs: readonly StepRun[]): AsyncGenerator<ReplyEvent> {
  let open: { type: TextEvent['type']; filters: TextFilter[] } | undefined;
  const events = runs.flatMap((run) => run.createEventFilter?.() ?? []).toReversed();
  function* close(isWhole: boolean): Generator<TextEvent> {
    if (open) yield* toEvents(open.type, end(open.filters, isWhole));
    open = undefined;
  }
  for await (const event of reply) {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') {
      if (open && open.type !== event.type) yield* close(true);
      open ??= { type: event.type, filters: createFilters(runs) };
      yield* toEvents(event.type, push(open.filters, event.text));
      continue;
    }
    if (event.type === 'thread-event') {
      yield* toThreadEvents(pushEvent(events, [event.event]));
      continue;
    }
    if (event.type === 'reply-end') yield* close(event.reason === 'done');
    if (event.type === 'reply-fault') yield* close(false);
    if (event.type === 'reply-end' || event.type === 'reply-fault')
      yield* toThreadEvents(endEvents(events));
    yield event;
  }
}

function pushEvent(
  filters: readonly EventFilter[],
  events: readonly ThreadStreamEvent[],
): readonly ThreadStreamEvent[] {
  return filters.reduce((now, filter) => now.flatMap((event) => filter.push(event)), events);
}

/** What one filter held back still passes through those after it. */
function endEvents(filters: readonly EventFilter[]): readonly ThreadStreamEvent[] {
  return filters.reduce<readonly ThreadStreamEvent[]>(
    (now, filter) => [...now.flatMap((event) => filter.push(event)), ...filter.end()],
    [],
  );
}

function* toThreadEvents(events: readonly ThreadStreamEvent[]): Generator<ReplyEvent> {
  for (const event of events) yield { type: 'thread-event', event };
}

function createFilters(runs: readonly StepRun[]): TextFilter[] {
  return runs.flatMap((run) => run.createFilter?.() ?? []).toReversed();
}

function push(filters: readonly TextFilter[], text: string): string {
  return filters.reduce((now, filter) => filter.push(now), text);
}

/** What one filter held back still passes through those after it. */
function end(filters: readonly TextFilter[], isWhole: boolean): string {
  return filters.reduce((now, filter) => filter.push(now) + filter.end(isWhole), '');
}

function* toEvents(type: TextEvent['type'], text: string): Generator<TextEvent> {
  if (text !== '') yield { type, text };
}
