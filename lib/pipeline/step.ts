// What a step is: something that happens to a message on its way out, or to an answer on its way in. Implemented in `steps/`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { Backend } from '../model/backend';
import type { Mark } from '../model/redaction';
import type { Message, TransportRequest, Turn } from '../model/turn';

/** What the user asked, before it is shaped for one backend. */
export interface Question {
  text: string;
  quotedText?: string;
  history: Message[];
}

/** Text that the user will read, changed as it streams. It may hold text back, but must give all of it in the end. */
export interface TextFilter {
  push(text: string): string;
  /** What was held back. `isWhole` is false when the answer was stopped or broke off. */
  end(isWhole: boolean): string;
}

/** What a ChatKit server streams, changed as it passes. */
export interface EventFilter {
  push(event: ThreadStreamEvent): ThreadStreamEvent[];
  /** What was held back when the answer ended, or broke off. */
  end(): ThreadStreamEvent[];
}

/** One step of one attempt. Every hook may be absent. What a hook throws ends the attempt before anything is sent. */
export interface StepRun {
  /** Changes the question, in the order of the list. */
  prepare?: (question: Question) => Question;
  /** Changes what is about to leave: message, history and page context, shaped. In the order of the list, so the last step has the last word. */
  seal?: (request: TransportRequest) => Promise<TransportRequest>;
  /** A filter for the answer's text, another for its reasoning; the filters of all steps run in reverse order. */
  createFilter?: () => TextFilter;
  /** One for all the events of a ChatKit server that pass through. */
  createEventFilter?: () => EventFilter;
  /** How many values of each class `seal` hid. For the receipt. */
  redactions?: () => Record<string, number>;
  /** What `seal` hid in each text of the request, in the order of `textsOf`. For the preview. */
  marks?: () => readonly (readonly Mark[])[];
}

export interface Step {
  /** Its name in `backend.steps`, where `false` switches it off. */
  id: string;
  start(turn: Turn, backend: Backend): StepRun;
}
