// Asks for the answer of one turn and hands its events to the recorder, until it ended in one of four ways. Called by `turns.ts`.
import type { ErrorEvent } from '../chatkit/events';
import type { Fault } from '../model/fault';
import { faultOf } from '../model/throw-fault';
import type { Respond, TurnEvent } from '../model/turn';
import type { IdPrefix } from '../shared/ids';
import type { TurnRecord } from '../store/records';
import { createToThreadEvents } from '../turn/to-thread-events';
import { toErrorEvent } from '../turn/to-error-event';
import { prepareTurn, type ModelsView } from './prepare-turn';
import type { RecorderDeps, TurnRecorder } from './turn-recorder';

export interface AnswerDeps extends RecorderDeps {
  respond: Respond;
  models: () => Promise<ModelsView>;
  createId: (prefix: IdPrefix) => string;
}

export interface TurnEnd {
  state: 'done' | 'stopped' | 'failed';
  fault?: Fault;
  /** The error that was shown; where it was not yet, `unsaid`. */
  error?: ErrorEvent;
  unsaid?: true;
}

const cutShort: Fault = {
  code: 'reply-cut-short',
  message: 'The answer broke off before its end: try again.',
};

/**
 * Resolves with how the turn ended; rejects never. `update` hears what became known about the turn (who is asked, attempts).
 * After `isOver()` nothing more is taken.
 */
export async function answerTurn(
  deps: AnswerDeps,
  record: TurnRecord,
  recorder: TurnRecorder,
  {
    signal,
    isOver,
    update,
  }: {
    signal: AbortSignal;
    isOver: () => boolean;
    update: (known: Partial<TurnRecord>, isWorthStoring: boolean) => void;
  },
): Promise<TurnEnd> {
  let reported: ErrorEvent | undefined;
  const attempts = [...record.attempts];
  const remarks: string[] = [];

  function learn(event: TurnEvent): void {
    if (event.type === 'attempt-start') {
      update(
        { backend: event.backend, ...(event.because ? { because: event.because } : {}) },
        true,
      );
      remarks.length = 0;
    } else if (event.type === 'remark') {
      remarks.push(event.text);
      update({ remarks: [...remarks] }, false);
    } else if (event.type === 'attempt-end') {
      attempts.push(event.attempt);
      update({ attempts: [...attempts] }, true);
    } else if (event.type === 'model-name') update({ modelName: event.name }, false);
    else if (event.type === 'usage') update({ usage: event.usage }, false);
    else if (event.type === 'thread-event' && event.event.type === 'error') reported = event.event;
    else if (event.type === 'reply-fault') recorder.mark('failed');
  }

  try {
    const prepared = await prepareTurn(deps, record);
    if (!prepared.ok) return failed(prepared.fault, 'unsaid');
    const { threadId } = record;
    const toThreadEvents = createToThreadEvents({ ...deps, threadId });
    const { notice } = prepared.value;
    if (notice !== undefined)
      for (const said of toThreadEvents({ type: 'notice', message: notice }))
        await recorder.take(said);
    for await (const event of deps.respond(prepared.value, signal)) {
      if (isOver()) return { state: 'stopped' };
      learn(event);
      for (const threadEvent of toThreadEvents(event)) {
        // Text that grows is taken at once; only what has to be stored first makes the turn wait.
        const stored = recorder.take(threadEvent);
        if (stored) await stored;
        if (isOver()) return { state: 'stopped' };
      }
      if (event.type === 'reply-fault') return failed(event.fault);
      if (event.type === 'reply-end' && event.reason === 'stopped') return { state: 'stopped' };
      if (event.type === 'reply-end') return reported ? failedInBand(reported) : { state: 'done' };
    }
    return failed(cutShort, 'unsaid');
  } catch (error) {
    const fault = faultOf(error);
    // A bug: the user hears ChatKit's general sentence, and nothing of what was thrown.
    return fault ? failed(fault, 'unsaid') : { state: 'failed', error: anyError, unsaid: true };
  }
}

const anyError: ErrorEvent = { type: 'error', code: 'stream.error', allow_retry: true };

function failed(fault: Fault, unsaid?: 'unsaid'): TurnEnd {
  return {
    state: 'failed',
    fault,
    error: toErrorEvent(fault),
    ...(unsaid ? { unsaid: true } : {}),
  };
}

function failedInBand(error: ErrorEvent): TurnEnd {
  const { beside: _never, ...shown } = error;
  return { state: 'failed', error: shown };
}
