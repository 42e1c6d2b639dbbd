// What stands in the composer, per thread: the draft, and the choices that go along with the next message. Free of React.
import type { UserMessageContent } from '@openai/chatkit';
import type { Attachment } from '../../lib/chatkit/items';
import type { UserMessageInput } from '../../lib/chatkit/operations';
import { toJsonObject } from './to-json-object';

export interface ComposerSnapshot {
  /** All of it as plain text, a tag as `@` and its name. */
  text: string;
  /** The same in parts, where it was not given as text alone. */
  content?: readonly UserMessageContent[] | undefined;
  /** Text of an earlier message that the next one answers. */
  reply?: string | undefined;
  attachments: readonly Attachment[];
  /** Files on their way to the server, and those that did not get there. */
  uploads: readonly Upload[];
  /** Why files were not attached. */
  fileProblem?: string | undefined;
  /** The chosen model; nothing means the one the thread used last, else the default. */
  modelId?: string | undefined;
  toolId: string | null;
}

export interface Upload {
  key: string;
  name: string;
  /** Why it failed; absent while it runs. */
  problem?: string;
}

export interface ComposerState {
  getSnapshot(): ComposerSnapshot;
  subscribe(listener: () => void): () => void;
  patch(change: Partial<ComposerSnapshot>): void;
  /** Shows what the host kept of the shown thread's draft, once per thread. */
  restore(): Promise<void>;
  /** An upload has ended, in whichever draft it stands: attached, failed with a sentence, or given up. */
  settleUpload(key: string, outcome: Attachment | string | undefined): void;
  /** Another thread's draft is shown; the last one is kept. */
  showThread(threadId: string | null): void;
  /** The new thread has got its id: what was typed since belongs to it. */
  nameThread(threadId: string): void;
}

const emptyDraft: ComposerSnapshot = { text: '', attachments: [], uploads: [], toolId: null };

/** What is typed and not sent, kept by the host beyond the life of the element. */
export interface DraftKeeper {
  /** Empty where nothing is kept. */
  read(threadId: string | null): Promise<string>;
  write(threadId: string | null, text: string): void;
}

export function createComposerState(
  keeper: () => DraftKeeper | undefined = () => undefined,
): ComposerState {
  const drafts = new Map<string | null, ComposerSnapshot>();
  const restored = new Set<string | null>();
  let shownId: string | null = null;
  let snapshot = emptyDraft;
  const listeners = new Set<() => void>();
  const show = (next: ComposerSnapshot) => {
    snapshot = next;
    listeners.forEach((listener) => listener());
  };

  /** A draft that comes late takes nothing away that was typed meanwhile. */
  async function restore(): Promise<void> {
    const threadId = shownId;
    const kept = keeper();
    if (!kept || restored.has(threadId)) return;
    restored.add(threadId);
    const text = await kept.read(threadId).catch(() => '');
    if (text !== '' && shownId === threadId && snapshot.text === '')
      show({ ...snapshot, text, content: undefined });
  }

  return {
    restore,
    getSnapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    patch(change) {
      const before = snapshot.text;
      show({ ...snapshot, ...change, ...contentChange(change) });
      if (snapshot.text !== before) keeper()?.write(shownId, snapshot.text);
    },
    settleUpload(key, outcome) {
      if (holds(snapshot, key)) {
        show(settle(snapshot, key, outcome));
        return;
      }
      for (const [threadId, draft] of drafts)
        if (holds(draft, key)) drafts.set(threadId, settle(draft, key, outcome));
    },
    showThread(threadId) {
      if (threadId === shownId) return;
      drafts.set(shownId, snapshot);
      shownId = threadId;
      show(drafts.get(threadId) ?? emptyDraft);
      void restore();
    },
    nameThread(threadId) {
      if (shownId !== null) return;
      shownId = threadId;
      restored.add(threadId);
      if (snapshot.text === '') return;
      keeper()?.write(null, '');
      keeper()?.write(threadId, snapshot.text);
    },
  };
}

function holds({ uploads }: ComposerSnapshot, key: string): boolean {
  return uploads.some((upload) => upload.key === key);
}

function settle(
  draft: ComposerSnapshot,
  key: string,
  outcome: Attachment | string | undefined,
): ComposerSnapshot {
  if (typeof outcome === 'string') {
    const uploads = draft.uploads.map((one) =>
      one.key === key ? { ...one, problem: outcome } : one,
    );
    return { ...draft, uploads };
  }
  const uploads = draft.uploads.filter((one) => one.key !== key);
  return outcome === undefined
    ? { ...draft, uploads }
    : { ...draft, uploads, attachments: [...draft.attachments, outcome] };
}

/** Text that is given without its parts replaces them. */
function contentChange({ text, content }: Partial<ComposerSnapshot>) {
  return text === undefined ? {} : { content };
}

/** What stands in the composer, in parts. */
export function contentOf({ text, content }: ComposerSnapshot): readonly UserMessageContent[] {
  return content ?? (text === '' ? [] : [{ type: 'input_text', text }]);
}

/** Without the space around it; parts of text that hold nothing else fall away at both ends. */
export function trimContent(content: readonly UserMessageContent[]): UserMessageContent[] {
  const trimmed = content.map((part, place) => {
    if (part.type !== 'input_text') return part;
    const start = place === 0 ? part.text.trimStart() : part.text;
    return { ...part, text: place === content.length - 1 ? start.trimEnd() : start };
  });
  const filled = trimmed.filter((part) => part.type === 'input_tag' || part.text !== '');
  return filled.length === 0 ? [{ type: 'input_text', text: '' }] : filled;
}

/** A message as the wire wants it: both lists are always there, and a tag always has its data. */
export function toMessageInput(message: {
  text?: string | undefined;
  content?: readonly UserMessageContent[] | undefined;
  reply?: string | undefined;
  attachments?: readonly { id: string }[] | undefined;
  toolId?: string | null | undefined;
  modelId?: string | undefined;
}): UserMessageInput {
  const { text = '', content = [{ type: 'input_text', text }] } = message;
  return {
    content: content.map((part) =>
      part.type === 'input_text'
        ? { type: part.type, text: part.text }
        : { ...part, data: toJsonObject(part.data) },
    ),
    attachments: (message.attachments ?? []).map((attachment) => attachment.id),
    inference_options: {
      ...(message.toolId ? { tool_choice: { id: message.toolId } } : {}),
      ...(message.modelId === undefined ? {} : { model: message.modelId }),
    },
    ...(message.reply ? { quoted_text: message.reply } : {}),
  };
}

/** Structured content as plain text, a tag by its name. */
export function toPlainText(content: readonly UserMessageContent[]): string {
  return content.map((part) => (part.type === 'input_tag' ? `@${part.text}` : part.text)).join('');
}
