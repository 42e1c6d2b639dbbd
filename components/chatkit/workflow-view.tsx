// What the assistant did on the way to its answer: a folded list of tasks, and a task that stands alone.
import type { ElementTexts } from '../../lib/languages/texts/element';
import type { Task, Workflow } from '../../lib/chatkit/items';
import { Icon } from './icon';
import { useTexts } from './use-texts';

type WorkflowTexts = ElementTexts['workflow'];

export function WorkflowView({ workflow, isGrowing }: { workflow: Workflow; isGrowing: boolean }) {
  const texts = useTexts();
  return (
    <details className="workflow" open={workflow.expanded || undefined}>
      <summary>{summaryOf(workflow, isGrowing, texts.workflow)}</summary>
      <ol>
        {workflow.tasks.map((task, place) => (
          // A task is its place: updates name it so.
          // eslint-disable-next-line react/no-array-index-key
          <li key={place}>
            <TaskView task={task} />
          </li>
        ))}
      </ol>
    </details>
  );
}

export function TaskView({ task }: { task: Task }) {
  const texts = useTexts();
  const text = task.type === 'thought' || task.type === 'custom' ? task.content : undefined;
  return (
    <div className="task">
      <Icon
        name={task.status_indicator === 'complete' ? 'check' : iconOf(task)}
        otherwise="dots"
        size={14}
      />
      <div dir="auto">
        {titleOf(task, texts.workflow) && <p>{titleOf(task, texts.workflow)}</p>}
        {text && <p className="aside">{text}</p>}
        {task.type === 'web_search' && <Details lines={listOf(task.queries)} />}
        {(task.type === 'web_search' || task.type === 'file') && (
          <Details lines={listOf<{ title: string }>(task.sources).map(({ title }) => title)} />
        )}
      </div>
    </div>
  );
}

function Details({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="aside">
      {[...new Set(lines)].slice(0, maxLines).map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

/** A search names hundreds of pages; nobody reads them here. */
const maxLines = 20;

/** Servers leave lists out. */
function listOf<T>(list: readonly T[] | undefined): readonly T[] {
  return Array.isArray(list) ? list : [];
}

function titleOf(task: Task, texts: WorkflowTexts): string | undefined {
  if (task.title) return task.title;
  if (task.type === 'web_search') return task.title_query;
  return task.type === 'image' ? texts.image : undefined;
}

function iconOf(task: Task): string {
  if (task.type === 'web_search') return 'search';
  if (task.type === 'file') return 'document';
  return task.type === 'custom' ? (task.icon ?? 'dots') : 'dots';
}

function summaryOf(
  { summary, type, tasks }: Workflow,
  isGrowing: boolean,
  texts: WorkflowTexts,
): string {
  if (summary && 'title' in summary) return summary.title;
  if (summary) return texts.thought(Math.max(1, Math.round(summary.duration)));
  const current = tasks.findLast((task) => task.title)?.title;
  if (isGrowing && current) return current;
  if (type === 'reasoning') return isGrowing ? texts.thinking : texts.thoughtAboutIt;
  return texts.steps(tasks.length);
}
