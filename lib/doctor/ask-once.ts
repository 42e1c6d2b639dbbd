// Sends the test question through the backend's own transport and keeps how it went. Used by `examine.ts`.
import type { Backend } from '../model/backend';
import type { Fault } from '../model/fault';
import { createFault } from '../model/create-fault';
import type { TransportRequest } from '../model/turn';
import type { Io, Transport } from '../transports/transport';
import { observeIo, type Observed } from './observe-io';

export const testQuestion = 'Hello! Please answer with one short sentence.';

/** Enough to judge by; a model that talks on is stopped. UTF-16 units. */
const enoughText = 4_000;

export interface Outcome {
  text: string;
  /** How many pieces of text the transport told. */
  deltas: number;
  fault?: Fault;
  seen: Observed;
}

export function testRequest(session: string, model?: string): TransportRequest {
  return {
    message: testQuestion,
    history: [{ role: 'user', text: testQuestion }],
    sessionId: session,
    userId: session,
    params: {},
    ...(model === undefined ? {} : { model }),
  };
}

/** Never rejects. `request` is what the question is sent as. */
export async function askOnce(
  backend: Backend,
  { transport, io, request, now }: AskDeps,
): Promise<Outcome> {
  const watched = observeIo(io, now);
  const outcome: Outcome = { text: '', deltas: 0, seen: watched.seen };
  for await (const event of transport.open(request, backend, watched.io)) {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') {
      outcome.text += event.text;
      outcome.deltas += 1;
    } else if (event.type === 'thread-event') {
      const text = textOf(event.event);
      outcome.text += text;
      outcome.deltas += 1;
    } else if (event.type === 'reply-fault') outcome.fault = event.fault;
    if (outcome.text.length > enoughText) break;
  }
  // A ChatKit server may answer with events that say nothing.
  if (!outcome.fault && outcome.text.trim() === '')
    outcome.fault = createFault('empty-reply', backend);
  return outcome;
}

export interface AskDeps {
  transport: Transport;
  io: Io;
  request: TransportRequest;
  now: () => number;
}

function textOf(event: { type: string } & object): string {
  const update = Reflect.get(event, 'update') as unknown;
  const delta =
    typeof update === 'object' && update !== null ? (Reflect.get(update, 'delta') as unknown) : '';
  if (typeof delta === 'string') return delta;
  // A whole item counts as an answer, whatever it holds.
  return event.type === 'thread.item.done' && JSON.stringify(event).includes('assistant_message')
    ? ' answered '
    : '';
}
