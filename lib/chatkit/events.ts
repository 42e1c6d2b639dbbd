// What a ChatKit stream says. Types only: a stream is parsed once at the door of whoever receives it from outside.
import type { Annotation, AssistantContent, JsonObject, Task, Thread, ThreadItem } from './items';

export type ItemUpdate =
  | {
      type: 'assistant_message.content_part.added';
      content_index: number;
      content: AssistantContent;
    }
  | { type: 'assistant_message.content_part.text_delta'; content_index: number; delta: string }
  | {
      type: 'assistant_message.content_part.annotation_added';
      content_index: number;
      annotation_index: number;
      annotation: Annotation;
    }
  | {
      type: 'assistant_message.content_part.done';
      content_index: number;
      content: AssistantContent;
    }
  | {
      type: 'widget.streaming_text.value_delta';
      component_id: string;
      delta: string;
      done: boolean;
    }
  | { type: 'widget.root.updated'; widget: JsonObject }
  | { type: 'widget.component.updated'; component_id: string; component: JsonObject }
  | { type: 'workflow.task.added'; task_index: number; task: Task }
  | { type: 'workflow.task.updated'; task_index: number; task: Task }
  | {
      type: 'generated_image.updated';
      image: { id: string; url: string };
      progress?: number;
    };

export type ThreadStreamEvent =
  | { type: 'thread.created'; thread: Thread }
  | { type: 'thread.updated'; thread: Thread }
  | { type: 'thread.item.added'; item: ThreadItem }
  | { type: 'thread.item.updated'; item_id: string; update: ItemUpdate }
  | { type: 'thread.item.done'; item: ThreadItem }
  | { type: 'thread.item.removed'; item_id: string }
  | { type: 'thread.item.replaced'; item: ThreadItem }
  | { type: 'stream_options'; stream_options: { allow_cancel: boolean } }
  | { type: 'progress_update'; icon?: string; text: string }
  | { type: 'client_effect'; name: string; data?: JsonObject }
  | ErrorEvent
  | {
      type: 'notice';
      level: 'info' | 'warning' | 'danger';
      message: string;
      title?: string;
    };

export interface ErrorEvent {
  type: 'error';
  /** An open set: `custom` shows `message`; anything else shows the generic sentence. */
  code: string;
  message?: string;
  allow_retry: boolean;
  /** Our own channel, set by our background alone and stripped from every remote server. */
  beside?: ErrorExtras;
}

/** What the element may show beside an error of our own background, on top of ChatKit's contract. */
export interface ErrorExtras {
  /** The buttons that mend it, the likeliest first; a click is delivered synchronously to the `remedies` option. */
  remedies?: { type: string; label: string; data: JsonObject }[];
  /** Shown under "Details": code, status, request id. */
  details: string[];
}
