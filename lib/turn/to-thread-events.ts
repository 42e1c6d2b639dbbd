// Reply events become ChatKit thread events: the last stop of a turn inside the background. Made per turn by `server/answer-turn.ts`.
import type { ItemUpdate, ThreadStreamEvent } from '../chatkit/events';
import type { AssistantContent, AssistantMessageItem, Annotation } from '../chatkit/items';
import type { Citation } from '../model/reply';
import { askingSentence } from '../model/asking';
import type { TurnEvent } from '../model/turn';
import { countCodePoints } from '../shared/code-points';
import { assertNever } from '../shared/assert-never';
import { toAnnotation } from './to-annotation';
import { createReasoningWorkflow, type ReasoningWorkflow } from './reasoning-workflow';
import { toErrorEvent } from './to-error-event';

export interface ThreadEventContext {
  threadId: string;
  createId: (prefix: 'msg' | 'wf') => string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Each call gives the thread events that one event of the turn means; often none, never proportional to the answer. */
export type ToThreadEvents = (event: TurnEvent) => ThreadStreamEvent[];

/** The answer as it grows: its text in pieces, joined once at the end. */
interface GrowingMessage {
  item: AssistantMessageItem;
  text: string[];
  /** Code points so far. */
  length: number;
  annotations: Annotation[];
}

/** One translator per turn. */
export function createToThreadEvents({
  threadId,
  createId,
  now,
}: ThreadEventContext): ToThreadEvents {
  let message: GrowingMessage | undefined;
  /** White space before the first visible character: an answer that never shows anything is none. */
  let leading = '';
  let reasoning: { workflow: ReasoningWorkflow; startedAt: number } | undefined;

  const newItem = (prefix: 'msg' | 'wf') => ({
    id: createId(prefix),
    thread_id: threadId,
    created_at: new Date(now()).toISOString(),
  });

  function openMessage(): { message: GrowingMessage; events: ThreadStreamEvent[] } {
    if (message) return { message, events: [] };
    const events = closeReasoning();
    const item: AssistantMessageItem = {
      ...newItem('msg'),
      type: 'assistant_message',
      content: [],
    };
    message = { item, text: [], length: 0, annotations: [] };
    const content: AssistantContent = { type: 'output_text', text: '', annotations: [] };
    events.push(
      { type: 'thread.item.added', item },
      toUpdate(item, {
        type: 'assistant_message.content_part.added',
        content_index: 0,
        content,
      }),
    );
    return { message, events };
  }

  function closeMessage(): ThreadStreamEvent[] {
    if (!message) return [];
    const { item, text, annotations } = message;
    message = undefined;
    const content: AssistantContent = { type: 'output_text', text: text.join(''), annotations };
    return [
      toUpdate(item, { type: 'assistant_message.content_part.done', content_index: 0, content }),
      { type: 'thread.item.done', item: { ...item, content: [content] } },
    ];
  }

  function closeReasoning(): ThreadStreamEvent[] {
    if (!reasoning) return [];
    const { workflow, startedAt } = reasoning;
    reasoning = undefined;
    return workflow.close((now() - startedAt) / 1000);
  }

  function growText(delta: string): ThreadStreamEvent[] {
    if (!message && delta.trim() === '') {
      leading += delta;
      return [];
    }
    const { message: open, events } = openMessage();
    const text = leading + delta;
    leading = '';
    open.text.push(text);
    open.length += countCodePoints(text);
    events.push(
      toUpdate(open.item, {
        type: 'assistant_message.content_part.text_delta',
        content_index: 0,
        delta: text,
      }),
    );
    return events;
  }

  function growReasoning(text: string): ThreadStreamEvent[] {
    if (text === '') return [];
    // Reasoning that resumes after words of the answer is a message of its own before it.
    const events = reasoning ? [] : closeMessage();
    reasoning ??= {
      workflow: createReasoningWorkflow({
        ...newItem('wf'),
        type: 'workflow',
        workflow: { type: 'reasoning', tasks: [], expanded: true },
      }),
      startedAt: now(),
    };
    return [...events, ...reasoning.workflow.grow(text)];
  }

  function cite(citation: Citation): ThreadStreamEvent[] {
    const { message, events } = openMessage();
    const annotation = toAnnotation({ index: message.length, ...citation });
    const annotation_index = message.annotations.length;
    message.annotations.push(annotation);
    events.push(
      toUpdate(message.item, {
        type: 'assistant_message.content_part.annotation_added',
        content_index: 0,
        annotation_index,
        annotation,
      }),
    );
    return events;
  }

  return (event) => {
    switch (event.type) {
      case 'text-delta':
        return growText(event.text);
      case 'reasoning-delta':
        return growReasoning(event.text);
      case 'citation':
        return cite(event.citation);
      case 'progress':
        return [{ type: 'progress_update', text: event.text }];
      case 'notice':
        return [{ type: 'notice', level: 'info', message: event.message }];
      case 'thread-event':
        return [withoutExtras(event.event)];
      case 'attempt-start':
        return [{ type: 'progress_update', text: askingSentence(event) }];
      case 'reply-end':
        // After a Stop nothing is closed here: the server settles what grew, and marks it.
        return event.reason === 'stopped' ? [] : [...closeReasoning(), ...closeMessage()];
      case 'reply-fault':
        return [...closeReasoning(), ...closeMessage(), toErrorEvent(event.fault)];
      case 'usage':
      case 'remark':
      case 'model-name':
      case 'attempt-end':
        return [];
      default:
        return assertNever(event);
    }
  };
}

/** Remedies are minted by our background alone: what came from a server can hold none. */
function withoutExtras(event: ThreadStreamEvent): ThreadStreamEvent {
  if (event.type !== 'error' || event.beside === undefined) return event;
  const { beside: _dropped, ...error } = event;
  return error;
}

function toUpdate({ id }: { id: string }, update: ItemUpdate): ThreadStreamEvent {
  return { type: 'thread.item.updated', item_id: id, update };
}
