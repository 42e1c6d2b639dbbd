// Where nobody who may be asked answered, the error offers the less private backend. Called by `turn/run-turn.ts`.
import type { Backend } from '../model/backend';
import { faultTable, type Remedy } from '../model/fault';
import type { Turn, TurnEvent } from '../model/turn';

/**
 * The same events. A fault with which the route would have moved on, had it been allowed to, gets "Ask <backend> instead" and,
 * where the organisation leaves it to the user, "Always". Nothing is offered after a visible word: that answer has an owner.
 */
export async function* offerWithheld(
  events: AsyncIterable<TurnEvent>,
  [next]: readonly Backend[],
  { threadId, model }: Pick<Turn, 'threadId' | 'model'>,
  canRemember: (modelId: string, backendId: string) => Promise<boolean> = () =>
    Promise.resolve(true),
): AsyncGenerator<TurnEvent> {
  let hasWords = false;
  for await (const event of events) {
    if (event.type === 'attempt-end') hasWords ||= event.attempt.firstWordMs !== undefined;
    const isOffered = event.type === 'reply-fault' && faultTable[event.fault.code].movesOn;
    if (!next || hasWords || !isOffered) {
      yield event;
      continue;
    }
    const ask = { type: 'ask-instead' as const, threadId, backendId: next.id };
    const remedies: Remedy[] = [{ ...ask, remember: false, label: `Ask ${next.label} instead` }];
    if (await canRemember(model.id, next.id))
      remedies.push({ ...ask, remember: true, label: 'Always' });
    const before = event.fault.remedies ?? [];
    yield { ...event, fault: { ...event.fault, remedies: [...remedies, ...before] } };
  }
}
