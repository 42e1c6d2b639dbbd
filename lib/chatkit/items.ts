// What a thread holds, in ChatKit's wire shapes (absent and null mean the same everywhere). Used by server, transports and element.
import type { Json } from '../shared/json';

export type JsonObject = { [key: string]: Json };

export interface Page<T> {
  data: T[];
  has_more: boolean;
  /** Exclusive cursor; present only when `has_more`. */
  after?: string;
}

export type ThreadStatus =
  { type: 'active' } | { type: 'locked'; reason?: string } | { type: 'closed'; reason?: string };

export interface ThreadMetadata {
  id: string;
  /** ISO 8601; never used for order. */
  created_at: string;
  title?: string;
  status: ThreadStatus;
  allowed_image_domains?: string[];
  metadata: Record<string, never>;
}

export interface Thread extends ThreadMetadata {
  items: Page<ThreadItem>;
}

export interface InferenceOptions {
  tool_choice?: { id: string } | null;
  model?: string | null;
}

export type UserMessageContent =
  | { type: 'input_text'; text: string }
  | {
      type: 'input_tag';
      id: string;
      text: string;
      data: JsonObject;
      group?: string | null;
      interactive?: boolean;
    };

export interface UploadDescriptor {
  url: string;
  method: 'POST' | 'PUT';
  headers: Record<string, string>;
}

export type Attachment = {
  id: string;
  name: string;
  mime_type: string;
  thread_id?: string;
  upload_descriptor?: UploadDescriptor;
} & ({ type: 'file' } | { type: 'image'; preview_url: string });

interface SourceBase {
  title: string;
  description?: string;
  timestamp?: string;
  group?: string;
}
export type UrlSource = SourceBase & { type: 'url'; url: string; attribution?: string };
export type FileSource = SourceBase & { type: 'file'; filename: string };
export type EntitySource = SourceBase & {
  type: 'entity';
  id: string;
  icon?: string;
  label?: string;
  inline_label?: string;
  interactive?: boolean;
  data?: JsonObject;
};
export type Source = UrlSource | FileSource | EntitySource;

export interface Annotation {
  type: 'annotation';
  source: Source;
  /** How many code points of the text stand in front of the marker; the same index groups markers. */
  index?: number;
}

export interface AssistantContent {
  type: 'output_text';
  text: string;
  annotations: Annotation[];
}

export type Task = { status_indicator?: 'none' | 'loading' | 'complete' } & (
  | { type: 'custom'; title?: string; icon?: string; content?: string }
  | {
      type: 'web_search';
      title?: string;
      title_query?: string;
      queries: string[];
      sources: UrlSource[];
    }
  | { type: 'thought'; title?: string; content: string }
  | { type: 'file'; title?: string; sources: FileSource[] }
  | { type: 'image'; title?: string }
);

export interface Workflow {
  type: 'custom' | 'reasoning';
  tasks: Task[];
  expanded: boolean;
  /** With `duration` (seconds) or with `title`. */
  summary?: { title: string; icon?: string } | { duration: number };
}

export type StructuredInputQuestion = {
  id: string;
  question: string;
  answer?: { values: string[]; skipped: boolean };
} & (
  | { type: 'multiple_choice'; options: { value: string }[]; multiple: boolean }
  | { type: 'freeform'; description?: string }
);

interface ItemBase {
  id: string;
  thread_id: string;
  created_at: string;
}

export type UserMessageItem = ItemBase & {
  type: 'user_message';
  content: UserMessageContent[];
  attachments: Attachment[];
  quoted_text?: string;
  inference_options: InferenceOptions;
};
export type AssistantMessageItem = ItemBase & {
  type: 'assistant_message';
  content: AssistantContent[];
};
export type ClientToolCallItem = ItemBase & {
  type: 'client_tool_call';
  status: 'pending' | 'completed';
  call_id: string;
  name: string;
  arguments: JsonObject;
  output?: Json;
};
export type WidgetItem = ItemBase & { type: 'widget'; widget: JsonObject; copy_text?: string };
export type GeneratedImageItem = ItemBase & {
  type: 'generated_image';
  image?: { id: string; url: string };
  /** From 0 to 1, while it is made; the finished item has none. */
  progress?: number;
};
export type StructuredInputItem = ItemBase & {
  type: 'structured_input';
  status: 'pending' | 'answered' | 'skipped';
  inputs: StructuredInputQuestion[];
};
export type WorkflowItem = ItemBase & { type: 'workflow'; workflow: Workflow };
export type TaskItem = ItemBase & { type: 'task'; task: Task };
export type EndOfTurnItem = ItemBase & { type: 'end_of_turn' };
/** Never reaches a client; kept so that the next turn knows of a cancellation. */
export type HiddenContextItem = ItemBase & {
  type: 'hidden_context_item' | 'sdk_hidden_context';
  content: Json;
};

export type ThreadItem =
  | UserMessageItem
  | AssistantMessageItem
  | ClientToolCallItem
  | WidgetItem
  | GeneratedImageItem
  | StructuredInputItem
  | WorkflowItem
  | TaskItem
  | EndOfTurnItem
  | HiddenContextItem;
