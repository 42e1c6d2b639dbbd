// A backend that says what the recorded server was made to say: the first word of the question chooses.
import type { ItemUpdate, ThreadStreamEvent } from '../../lib/chatkit/events';
import type {
  Annotation,
  AssistantContent,
  AssistantMessageItem,
  JsonObject,
  ThreadMetadata,
  Task,
} from '../../lib/chatkit/items';
import type { ReplyEvent } from '../../lib/model/reply';
import type { Respond, Turn } from '../../lib/model/turn';

const created_at = '2026-01-01T00:00:00Z';

/** @param pause awaited before each word of an answer */
export function createGoldenRespond(pause: () => Promise<void> = () => Promise.resolve()): Respond {
  let ids = 0;
  return async function* respond(turn) {
    const base = (prefix: string, id = `${prefix}_g${(ids += 1)}`) => ({
      id,
      thread_id: turn.threadId,
      created_at,
    });
    const answer = (text: string, annotations: Annotation[] = []): AssistantMessageItem => ({
      ...base('msg'),
      type: 'assistant_message',
      content: [part(text, annotations)],
    });
    for await (const event of script(turn, base, answer, pause))
      yield { type: 'thread-event', event } satisfies ReplyEvent;
    yield { type: 'reply-end', reason: 'done' };
  };
}

type Base = (prefix: string, id?: string) => { id: string; thread_id: string; created_at: string };
type Answer = (text: string, annotations?: Annotation[]) => AssistantMessageItem;

async function* script(
  turn: Turn,
  base: Base,
  answer: Answer,
  pause: () => Promise<void>,
): AsyncGenerator<ThreadStreamEvent> {
  if (turn.resumes) return yield done(answer('resumed'));
  switch (turn.text.split(' ')[0] ?? '') {
    case 'text':
      return yield* text(turn, { ...base('msg'), type: 'assistant_message', content: [] }, pause);
    case 'misc':
      return yield* misc(base);
    case 'widget':
      return yield* widget(base);
    case 'tool':
      return yield done({
        ...base('tc'),
        type: 'client_tool_call',
        status: 'pending',
        call_id: 'call_1',
        name: 'get_sel',
        arguments: { a: 1, n: null },
      });
    case 'si':
      return yield done({
        ...base('msg', 'si_1'),
        type: 'structured_input',
        status: 'pending',
        inputs: [
          {
            id: 'p',
            question: 'Priority?',
            type: 'multiple_choice',
            options: [{ value: 'Low' }, { value: 'High' }],
            multiple: false,
          },
          { id: 'n', question: 'Notes?', type: 'freeform', description: 'opt' },
        ],
      });
    case 'raise':
      if (!turn.text.includes('custom')) throw new Error('boom');
      yield { type: 'error', code: 'custom', message: 'Custom *msg*', allow_retry: true };
      return yield updated(turn, { title: 'changed before error' });
    case 'err':
      return yield {
        type: 'error',
        code: 'custom',
        message: 'We blocked that',
        allow_retry: false,
      };
    case 'lock': {
      const kept = { title: 'changed before error', allowed_image_domains: ['e.com'] };
      yield done(answer('locked'));
      yield updated(turn, { ...kept, status: { type: 'locked', reason: 'Why' } });
      return yield updated(turn, { ...kept, status: { type: 'closed' } });
    }
    case 'replace': {
      const one = answer('one');
      yield done(one);
      yield { type: 'thread.item.replaced', item: { ...one, content: [part('two')] } };
      return yield { type: 'thread.item.removed', item_id: one.id };
    }
    default: {
      const entity: Annotation = {
        type: 'annotation',
        source: {
          title: 'Ent',
          type: 'entity',
          id: 'e1',
          icon: 'suitcase',
          label: 'L',
          inline_label: 'IL',
          interactive: true,
          data: { a: null },
        },
        index: 3,
      };
      const file: Annotation = {
        type: 'annotation',
        source: { title: 'F', type: 'file', filename: 'f.pdf' },
      };
      return yield done(answer(`echo: ${turn.text}`, [entity, file]));
    }
  }
}

async function* text(
  turn: Turn,
  item: AssistantMessageItem,
  pause: () => Promise<void>,
): AsyncGenerator<ThreadStreamEvent> {
  yield { type: 'thread.item.added', item };
  yield update(item, {
    type: 'assistant_message.content_part.added',
    content_index: 0,
    content: part(''),
  });
  for (const delta of ['Hel', 'lo ', 'world']) {
    await pause();
    yield update(item, {
      type: 'assistant_message.content_part.text_delta',
      content_index: 0,
      delta,
    });
  }
  const annotation: Annotation = {
    type: 'annotation',
    source: { title: 'T', type: 'url', url: 'https://e.com' },
    index: 5,
  };
  yield update(item, {
    type: 'assistant_message.content_part.annotation_added',
    content_index: 0,
    annotation_index: 0,
    annotation,
  });
  const content = part('Hello world', [annotation]);
  yield update(item, { type: 'assistant_message.content_part.done', content_index: 0, content });
  yield done({ ...item, content: [content] });
  yield updated(turn, { title: 'A title' });
}

async function* misc(base: Base): AsyncGenerator<ThreadStreamEvent> {
  yield { type: 'progress_update', icon: 'search', text: 'Searching' };
  yield { type: 'client_effect', name: 'toast', data: { x: null, y: 1 } };
  yield { type: 'notice', level: 'info', message: '**hi**' };
  const start: Task = { type: 'custom', status_indicator: 'loading', title: 't1' };
  const finished: Task = { ...start, status_indicator: 'complete', content: 'c' };
  const workflow = {
    ...base('wf'),
    type: 'workflow' as const,
    workflow: { type: 'custom' as const, tasks: [start], expanded: false },
  };
  yield { type: 'thread.item.added', item: workflow };
  yield update(workflow, { type: 'workflow.task.updated', task_index: 0, task: finished });
  const search = { type: 'web_search', status_indicator: 'none', title: 's' } as const;
  yield update(workflow, {
    type: 'workflow.task.added',
    task_index: 1,
    task: {
      ...search,
      title_query: 'q',
      queries: ['a'],
      sources: [{ title: 'x', type: 'url', url: 'https://x' }],
    },
  });
  yield done({
    ...workflow,
    workflow: {
      type: 'custom',
      tasks: [finished, { ...search, queries: [], sources: [] }],
      summary: { duration: 3 },
      expanded: false,
    },
  });
  yield done({
    ...base('tsk', 'tsk_1'),
    type: 'task',
    task: { status_indicator: 'none', type: 'thought', content: 'hmm' },
  });
  const image = { ...base('msg', 'gi_1'), type: 'generated_image' as const };
  yield { type: 'thread.item.added', item: image };
  yield update(image, {
    type: 'generated_image.updated',
    image: { id: 'ig1', url: 'data:image/png;base64,AA' },
    progress: 0.3333,
  });
  yield done({ ...image, image: { id: 'ig1', url: 'https://x/y.png' } });
  yield done({ ...base('h', 'h1'), type: 'hidden_context_item', content: 'secret' });
  yield done({ ...base('eot', 'eot'), type: 'end_of_turn' });
}

async function* widget(base: Base): AsyncGenerator<ThreadStreamEvent> {
  const card = (value: string, streaming: boolean, handler: string): JsonObject => ({
    type: 'Card',
    children: [
      { id: 't', type: 'Text', value, streaming },
      {
        type: 'Button',
        label: 'Go',
        onClickAction: {
          type: 'go',
          payload: { v: 1 },
          handler,
          loadingBehavior: 'auto',
          streaming,
        },
      },
    ],
    size: 'sm',
  });
  const item = { ...base('msg'), type: 'widget' as const, copy_text: 'copy' };
  const delta = (text: string): ThreadStreamEvent =>
    update(item, {
      type: 'widget.streaming_text.value_delta',
      component_id: 't',
      delta: text,
      done: false,
    });
  const last = card('Hello world', false, 'client');
  yield { type: 'thread.item.added', item: { ...item, widget: card('', true, 'server') } };
  yield delta('Hel');
  yield delta('lo world');
  yield update(item, { type: 'widget.root.updated', widget: last });
  yield done({ ...item, widget: last });
  const list = [{ key: 'a', type: 'ListViewItem', children: [{ type: 'Box', bar: {} }] }];
  const view: JsonObject = { type: 'ListView', children: list };
  yield done({ ...base('msg', 'wd'), type: 'widget', widget: view });
}

function part(text: string, annotations: Annotation[] = []): AssistantContent {
  return { type: 'output_text', text, annotations };
}

function done(item: Extract<ThreadStreamEvent, { type: 'thread.item.done' }>['item']) {
  return { type: 'thread.item.done', item } as const;
}

function update({ id }: { id: string }, change: ItemUpdate): ThreadStreamEvent {
  return { type: 'thread.item.updated', item_id: id, update: change };
}

function updated({ threadId }: Turn, changes: Partial<ThreadMetadata>): ThreadStreamEvent {
  const thread = {
    id: threadId,
    created_at,
    status: { type: 'active' as const },
    metadata: {},
    items: { data: [], has_more: false },
    ...changes,
  };
  return { type: 'thread.updated', thread };
}
