// Puts values back into what a ChatKit server streams, in what a person reads of it and nowhere else. Made by `redaction.ts`, for each answer.
import type { ItemUpdate, ThreadStreamEvent } from '../../chatkit/events';
import type { EventFilter } from '../step';
import { createRestoreFilter, type RestoreFilter } from './restore-filter';
import { restoreContent, restoreItem, restoreTask, restoreText } from './restore-item';

interface OpenText {
  itemId: string;
  part: number;
  filter: RestoreFilter;
}

/** Deltas of each part have a filter of their own, however they take turns. */
export function createRestoreEvents(values: ReadonlyMap<string, string>): EventFilter {
  const open = new Map<string, OpenText>();

  function filterOf(itemId: string, part: number): RestoreFilter {
    const key = `${part} ${itemId}`;
    const known = open.get(key) ?? { itemId, part, filter: createRestoreFilter(values) };
    open.set(key, known);
    return known.filter;
  }

  function forget(itemId: string): void {
    for (const [key, text] of open) if (text.itemId === itemId) open.delete(key);
  }

  function restoreUpdate(itemId: string, update: ItemUpdate): ItemUpdate | undefined {
    switch (update.type) {
      case 'assistant_message.content_part.added': {
        const filter = filterOf(itemId, update.content_index);
        const text = filter.push(update.content.text);
        return { ...update, content: { ...update.content, text } };
      }
      case 'assistant_message.content_part.text_delta': {
        const delta = filterOf(itemId, update.content_index).push(update.delta);
        return delta === '' ? undefined : { ...update, delta };
      }
      case 'assistant_message.content_part.annotation_added': {
        const { annotation, content_index: part } = update;
        if (annotation.index === undefined) return update;
        const index = filterOf(itemId, part).placeOf(annotation.index);
        return { ...update, annotation: { ...annotation, index } };
      }
      case 'assistant_message.content_part.done':
        open.delete(`${update.content_index} ${itemId}`);
        return { ...update, content: restoreContent(update.content, values) };
      case 'workflow.task.added':
      case 'workflow.task.updated':
        return { ...update, task: restoreTask(update.task, values) };
      case 'widget.streaming_text.value_delta':
      case 'widget.root.updated':
      case 'widget.component.updated':
      case 'generated_image.updated':
      default:
        return update;
    }
  }

  function restore(event: ThreadStreamEvent): ThreadStreamEvent | undefined {
    switch (event.type) {
      case 'thread.item.added':
        // The text that stands in it already goes on in deltas.
        if (event.item.type !== 'assistant_message')
          return { ...event, item: restoreItem(event.item, values) };
        return {
          ...event,
          item: {
            ...event.item,
            content: event.item.content.map((content, part) => ({
              ...content,
              text: filterOf(event.item.id, part).push(content.text),
            })),
          },
        };
      case 'thread.item.done':
      case 'thread.item.replaced':
        forget(event.item.id);
        return { ...event, item: restoreItem(event.item, values) };
      case 'thread.item.removed':
        forget(event.item_id);
        return event;
      case 'thread.item.updated': {
        const update = restoreUpdate(event.item_id, event.update);
        return update && { ...event, update };
      }
      case 'thread.created':
      case 'thread.updated': {
        const { title } = event.thread;
        if (title === undefined) return event;
        return { ...event, thread: { ...event.thread, title: restoreText(title, values) } };
      }
      case 'progress_update':
        return { ...event, text: restoreText(event.text, values) };
      case 'notice':
        return { ...event, message: restoreText(event.message, values) };
      case 'error':
        return event.message === undefined
          ? event
          : { ...event, message: restoreText(event.message, values) };
      case 'stream_options':
      case 'client_effect':
      default:
        return event;
    }
  }

  return {
    push(event) {
      const restored = restore(event);
      return restored ? [restored] : [];
    },
    end() {
      const rest = [...open.values()];
      open.clear();
      return rest.flatMap(({ itemId, part, filter }): ThreadStreamEvent[] => {
        const delta = filter.end(false);
        const type = 'assistant_message.content_part.text_delta' as const;
        const update = { type, content_index: part, delta };
        return delta === '' ? [] : [{ type: 'thread.item.updated', item_id: itemId, update }];
      });
    },
  };
}
