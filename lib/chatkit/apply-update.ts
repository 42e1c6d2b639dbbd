// How an item grows: item + update -> item. Used by the server while it stores a stream and by the element while it draws one.
import type { ItemUpdate } from './events';
import type { AssistantContent, GeneratedImageItem, Task, ThreadItem, WorkflowItem } from './items';
import { replaceComponent, type ComponentChange } from './replace-component';

/** Parts a message may have: an index beyond it is garbage, and padding up to it would only fill memory. */
const maxParts = 1000;

/**
 * The item after one update; the given item is never changed. An update that does not fit the item (another type, an unknown
 * component, an index that is no index) leaves it as it is and returns the same object. Never throws, whatever a server sent.
 * A text delta costs the same however long the text is: engines append to a string without copying it.
 */
export function applyUpdate(item: ThreadItem, update: ItemUpdate): ThreadItem {
  switch (update.type) {
    case 'assistant_message.content_part.added':
      return withPart(item, update.content_index, () => wholePart(update.content));
    case 'assistant_message.content_part.text_delta':
      return withPart(item, update.content_index, (part) => ({
        ...part,
        text: part.text + textOf(update.delta),
      }));
    case 'assistant_message.content_part.annotation_added':
      return withPart(item, update.content_index, (part) => ({
        ...part,
        annotations: inserted(part.annotations, update.annotation_index, update.annotation),
      }));
    case 'assistant_message.content_part.done':
      return withPart(item, update.content_index, (part) => {
        const done = wholePart(update.content);
        // Some servers end a part with an empty list although annotations were added before.
        return done.annotations.length > 0 ? done : { ...done, annotations: part.annotations };
      });
    case 'widget.streaming_text.value_delta':
      return withComponent(item, update.component_id, (component) => ({
        ...component,
        value: textOf(component['value']) + textOf(update.delta),
        ...(update.done && component['streaming'] === true ? { streaming: false } : {}),
      }));
    case 'widget.root.updated':
      return item.type === 'widget' && isObject(update.widget)
        ? { ...item, widget: update.widget }
        : item;
    case 'widget.component.updated':
      return isObject(update.component)
        ? withComponent(item, update.component_id, () => update.component)
        : item;
    case 'workflow.task.added':
      return withTasks(item, (tasks) => inserted(tasks, update.task_index, update.task));
    case 'workflow.task.updated':
      return withTasks(item, (tasks) => replaced(tasks, update.task_index, update.task));
    case 'generated_image.updated':
      return item.type === 'generated_image' && isObject(update.image)
        ? ({
            ...item,
            image: update.image,
            ...(isShare(update.progress) ? { progress: update.progress } : {}),
          } satisfies GeneratedImageItem)
        : item;
    default:
      // A newer server's update: skipped, the stream goes on.
      return item;
  }
}

function withPart(
  item: ThreadItem,
  index: number,
  change: (part: AssistantContent) => AssistantContent,
): ThreadItem {
  if (item.type !== 'assistant_message' || !isIndex(index) || index >= maxParts) return item;
  const content = Array.isArray(item.content) ? [...item.content] : [];
  while (content.length <= index) content.push({ type: 'output_text', text: '', annotations: [] });
  content[index] = change(wholePart(content[index]));
  return { ...item, content };
}

function withComponent(item: ThreadItem, id: string, change: ComponentChange): ThreadItem {
  if (item.type !== 'widget') return item;
  const widget = replaceComponent(item.widget, id, change);
  return widget === item.widget ? item : { ...item, widget };
}

function withTasks(item: ThreadItem, change: (tasks: Task[]) => Task[]): ThreadItem {
  if (item.type !== 'workflow' || !isObject(item.workflow)) return item;
  const before = Array.isArray(item.workflow.tasks) ? item.workflow.tasks : [];
  const tasks = change(before);
  if (tasks === before) return item;
  return { ...item, workflow: { ...item.workflow, tasks } } satisfies WorkflowItem;
}

/** Inserts at the index, or at the end when the index is beyond it or is none. */
function inserted<T>(list: T[], index: number, entry: T): T[] {
  if (!isObject(entry)) return list;
  return isIndex(index) && index < list.length ? list.toSpliced(index, 0, entry) : [...list, entry];
}

/** Replaces at the index; an entry we never saw is appended, so that nothing a server said is lost. */
function replaced<T>(list: T[], index: number, entry: T): T[] {
  if (!isIndex(index) || !isObject(entry)) return list;
  return index < list.length ? list.with(index, entry) : [...list, entry];
}

/** A part with both its fields, whatever was left out: absent and null mean the same everywhere. */
function wholePart(part: Partial<AssistantContent> | null | undefined): AssistantContent {
  const { text, annotations } = part ?? {};
  return {
    type: 'output_text',
    ...part,
    text: textOf(text),
    annotations: Array.isArray(annotations) ? annotations : [],
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isIndex(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** What is no share of the whole is not kept. */
function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
