// Answers of the server that are streams. Used by `chatkit-server.ts` and the areas of our own operations.
import type { ThreadStreamEvent } from '../../chatkit/events';
import type { PanelAnswer, StreamedEvent } from '../../messaging/panel-answer';
import type { Asked } from '../begin-turn';
import { toRefusedEvent } from '../refusal';

export function toEventStream(events: readonly ThreadStreamEvent[]): PanelAnswer {
  async function* all(): AsyncGenerator<StreamedEvent, void, void> {
    yield* events;
  }
  return { type: 'stream', events: all() };
}

/** The turn's events, or one error where there is no turn. */
export function toTurnStream(asked: Asked): PanelAnswer {
  return asked.ok
    ? { type: 'stream', events: asked.value }
    : toEventStream([toRefusedEvent(asked.fault)]);
}
