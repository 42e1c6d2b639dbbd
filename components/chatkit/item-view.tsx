// One item of the thread in its frame: its id, its type, whether it still grows, and the host's footer.
import { AssistantMessage } from './assistant-message';
import { ItemActions } from './item-actions';
import { useItem, useThread } from './element-context';
import type { ItemEntry } from './item-collection';
import { GeneratedImage } from './generated-image';
import { StructuredInput } from './structured-input';
import { UserMessage } from './user-message';
import { LazyWidget } from './widgets/lazy-widget';
import { TaskView, WorkflowView } from './workflow-view';
import { useTexts } from './use-texts';

export function ItemView({ id }: { id: string }) {
  const texts = useTexts();
  const entry = useItem(id);
  if (!entry) return null;
  const { item, isGrowing } = entry;
  return (
    <article
      className="item"
      data-item-id={id}
      data-item-type={item.type}
      aria-label={item.type === 'user_message' ? texts.item.youSaid : texts.item.answer}
      aria-busy={isGrowing}
    >
      <ItemBody entry={entry} />
      <div className="item-end">
        <slot name={`item-footer-${id}`} />
        {item.type === 'assistant_message' && !isGrowing && <ItemActions itemId={id} />}
      </div>
    </article>
  );
}

function ItemBody({ entry: { item, isGrowing, local } }: { entry: ItemEntry }) {
  const { queued } = useThread();
  switch (item.type) {
    case 'user_message':
      return (
        <UserMessage
          item={item}
          isQueued={queued.includes(item.id)}
          isFailed={local === 'failed'}
        />
      );
    case 'assistant_message':
      return <AssistantMessage item={item} />;
    case 'workflow':
      return <WorkflowView workflow={item.workflow} isGrowing={isGrowing} />;
    case 'task':
      return <TaskView task={item.task} />;
    case 'structured_input':
      return <StructuredInput item={item} />;
    case 'generated_image':
      return <GeneratedImage item={item} isGrowing={isGrowing} />;
    case 'widget':
      return <LazyWidget item={item} />;
    case 'client_tool_call':
    case 'end_of_turn':
    case 'hidden_context_item':
    case 'sdk_hidden_context':
    default:
      // A newer server's item, or one that is there for the machinery alone.
      return null;
  }
}
