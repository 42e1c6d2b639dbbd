// What the background answers to one request of a panel, before it is cut into messages. Made by the server, sent by `serve-panel.ts`.
import type { AttachFrame } from '../chatkit/attach';
import type { ThreadStreamEvent } from '../chatkit/events';
import type { CheckEvent } from '../model/backend-check';
import type { PanelEvent } from './panel-events';

/** One event of a streamed answer; our own code made it, so it is never checked again. */
export type StreamedEvent = ThreadStreamEvent | AttachFrame | PanelEvent | CheckEvent;

export type PanelAnswer =
  /** `body` is the JSON text of the whole answer. */
  | { type: 'json'; status: number; body: string }
  | { type: 'stream'; events: AsyncIterable<StreamedEvent> };

/** Who asks, and the signal that ends the asking: its reason is `stop` (the user's Stop) or `detach` (only stop listening). */
export interface PanelCaller {
  windowId?: number;
  signal: AbortSignal;
}

/** Answers one request. A rejection is a bug: the panel sees status 500 and a code, nothing else. */
export type AnswerPanel = (body: string, caller: PanelCaller) => Promise<PanelAnswer>;
