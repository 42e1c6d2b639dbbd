// Puts values back into an item of a ChatKit server, in what a person reads of it and nowhere else. Used by `restore-events.ts` and for copies of threads.
import type {
  AssistantContent,
  StructuredInputQuestion,
  Task,
  ThreadItem,
  Workflow,
} from '../../chatkit/items';
import { createRestoreFilter } from './restore-filter';

type Values = ReadonlyMap<string, string>;

/** One text at once. */
export function restoreText(text: string, values: Values): string {
  if (!text.includes('[')) return text;
  const filter = createRestoreFilter(values);
  return filter.push(text) + filter.end(true);
}

/** Markers keep their words: they stand further on where a value is longer than its placeholder. */
export function restoreContent(content: AssistantContent, values: Values): AssistantContent {
  const filter = createRestoreFilter(values);
  const text = filter.push(content.text) + filter.end(true);
  const annotations = content.annotations.map((annotation) =>
    annotation.index === undefined
      ? annotation
      : { ...annotation, index: filter.placeOf(annotation.index) },
  );
  return { ...content, text, annotations };
}

/** Titles and words of a task; its queries, sources and addresses stay. */
export function restoreTask(task: Task, values: Values): Task {
  const titled =
    task.title === undefined ? task : { ...task, title: restoreText(task.title, values) };
  if (titled.type === 'thought') return { ...titled, content: restoreText(titled.content, values) };
  if (titled.type === 'custom' && titled.content !== undefined)
    return { ...titled, content: restoreText(titled.content, values) };
  return titled;
}

function restoreWorkflow(workflow: Workflow, values: Values): Workflow {
  const { summary } = workflow;
  return {
    ...workflow,
    tasks: workflow.tasks.map((task) => restoreTask(task, values)),
    ...(summary && 'title' in summary
      ? { summary: { ...summary, title: restoreText(summary.title, values) } }
      : {}),
  };
}

/** The question and the user's own answer; an option is what will be sent, and stays. */
function restoreQuestion(one: StructuredInputQuestion, values: Values): StructuredInputQuestion {
  const { answer } = one;
  return {
    ...one,
    question: restoreText(one.question, values),
    ...(answer && one.type === 'freeform'
      ? { answer: { ...answer, values: answer.values.map((text) => restoreText(text, values)) } }
      : {}),
  };
}

/**
 * Restored: the text of answers, the words of tasks and workflows, questions. Never: widgets, tool calls and their arguments,
 * images, sources, addresses. What the server holds there it may read back out of what we show or send.
 */
export function restoreItem(item: ThreadItem, values: Values): ThreadItem {
  if (values.size === 0) return item;
  switch (item.type) {
    case 'assistant_message':
      return { ...item, content: item.content.map((content) => restoreContent(content, values)) };
    case 'workflow':
      return { ...item, workflow: restoreWorkflow(item.workflow, values) };
    case 'task':
      return { ...item, task: restoreTask(item.task, values) };
    case 'structured_input':
      return { ...item, inputs: item.inputs.map((one) => restoreQuestion(one, values)) };
    case 'user_message':
    case 'client_tool_call':
    case 'widget':
    case 'generated_image':
    case 'end_of_turn':
    case 'hidden_context_item':
    case 'sdk_hidden_context':
    default:
      return item;
  }
}
