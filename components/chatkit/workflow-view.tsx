// What the assistant did on the way to its answer: a folded list of tasks, and a task that stands alone.
import type { Task, Workflow } from '../../lib/chatkit/items';
import { Icon } from './icon';

export function WorkflowView({ workflow, isGrowing }: { workflow: Workflow; isGrowing: boolean }) {
  return (
    <details className="workflow" open={workflow.expanded || undefined}>
      <summary>{summaryOf(workflow, isGrowing)}</summary>
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
  const text = task.type === 'thought' || task.type === 'custom' ? task.content : undefined;
  return (
    <div className="task">
      <Icon name={task.status_indicator === 'complete' ? 'check' : iconOf(task)} size={14} />
      <div dir="auto">
        {task.title && <p>{task.title}</p>}
        {text && <p className="aside">{text}</p>}
      </div>
    </div>
  );
}

function iconOf(task: Task): string {
  if (task.type === 'web_search') return 'search';
  if (task.type === 'file') return 'document';
  return task.type === 'custom' ? (task.icon ?? 'dots') : 'dots';
}

function summaryOf({ summary, type, tasks }: Workflow, isGrowing: boolean): string {
  if (summary && 'title' in summary) return summary.title;
  if (summary) return `Thought for ${Math.max(1, Math.round(summary.duration))} s`;
  const current = tasks.findLast((task) => task.title)?.title;
  if (isGrowing && current) return current;
  if (type === 'reasoning') return isGrowing ? 'Thinking…' : 'Thought about it';
  return tasks.length === 1 ? '1 step' : `${tasks.length} steps`;
}
