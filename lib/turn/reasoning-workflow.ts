// A model's reasoning as a ChatKit workflow whose thoughts grow; used by `to-thread-events.ts`.
import type { ThreadStreamEvent } from '../chatkit/events';
import type { Task, WorkflowItem } from '../chatkit/items';

/** The protocol has no delta for a thought: each update carries it whole, so it is sent in growing steps and cut when long. */
const longThought = 4000;

/** How much more there must be for the next update of a thought of this length. */
function stepAfter(length: number): number {
  return Math.min(Math.max(24, length / 4), 400);
}

export interface ReasoningWorkflow {
  /** The events that show this much more reasoning. Constant work per character, whatever came before. */
  grow(text: string): ThreadStreamEvent[];
  /** The events that close it. `seconds` is how long the reasoning took. */
  close(seconds: number): ThreadStreamEvent[];
}

/** `item` is the empty workflow that the reasoning fills. */
export function createReasoningWorkflow(item: WorkflowItem): ReasoningWorkflow {
  const tasks: Task[] = [];
  let isAdded = false;
  /** The open thought: what was sent of it, and what waits to be worth an update. */
  let shown = '';
  let waiting = '';
  let isOpen = false;

  function send(status: 'loading' | 'complete'): ThreadStreamEvent {
    shown += waiting;
    waiting = '';
    const task: Task = { type: 'thought', content: shown, status_indicator: status };
    const isNew = !isOpen;
    if (isNew) tasks.push(task);
    else tasks[tasks.length - 1] = task;
    isOpen = status === 'loading';
    const task_index = tasks.length - 1;
    const type = isNew ? 'workflow.task.added' : 'workflow.task.updated';
    if (!isOpen) shown = '';
    return { type: 'thread.item.updated', item_id: item.id, update: { type, task_index, task } };
  }

  return {
    grow(text) {
      const events: ThreadStreamEvent[] = [];
      if (!isAdded) {
        isAdded = true;
        events.push({ type: 'thread.item.added', item });
      }
      // A blank line ends a thought; its two line ends may come in two pieces.
      const pieces = (waiting + text).split(/\n[ \t]*\n/u);
      for (const [index, piece] of pieces.entries()) {
        waiting = piece;
        const isEnd = index < pieces.length - 1 || shown.length + waiting.length >= longThought;
        if (isEnd && (isOpen || waiting.trim() !== '')) events.push(send('complete'));
        else if (waiting.length >= stepAfter(shown.length) && !/\n[ \t]*$/u.test(waiting))
          events.push(send('loading'));
      }
      return events;
    },
    close(seconds) {
      if (!isAdded) return [];
      const events: ThreadStreamEvent[] = [];
      if (isOpen || waiting.trim() !== '') events.push(send('complete'));
      const summary = { duration: Math.max(0, Math.round(seconds)) };
      const workflow = { ...item.workflow, tasks: [...tasks], summary, expanded: false };
      events.push({ type: 'thread.item.done', item: { ...item, workflow } });
      return events;
    },
  };
}
