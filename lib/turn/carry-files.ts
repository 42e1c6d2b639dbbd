// What of a conversation's files goes along with one attempt: bytes, text in the message, or a sentence why not. Called by `seal-request.ts`.
import {
  attachmentLimits,
  isTextFile,
  matchesType,
  type AttachmentRef,
  type CarriedFiles,
  type SentFile,
} from '../model/attachment';
import type { Backend } from '../model/backend';
import type { Message, SentMessage, Turn } from '../model/turn';
import { toFileBlock } from './page-block';

/** Bytes of a stored file; nothing for one that is no longer here. */
export type ReadFile = (assetId: string) => Promise<Blob | undefined>;

export interface CarryDeps {
  /** What the transport of this backend can carry; nothing: no files at all. */
  carriedBy: (backend: Backend) => CarriedFiles | undefined;
  readFile: ReadFile;
}

export interface Carried {
  /** Of the message itself. */
  files: SentFile[];
  /** Text files, as blocks that stand before the question. */
  blocks: string[];
  history: SentMessage[];
  /** What was left behind, for the line under the answer. */
  remarks: string[];
}

/** UTF-16 units of all text files of one message. */
const maxText = 200_000;

export async function carryFiles(
  turn: Pick<Turn, 'attachments'>,
  history: readonly Message[],
  backend: Backend,
  deps: CarryDeps | undefined,
): Promise<Carried> {
  const carried = deps?.carriedBy(backend);
  const budget = { bytes: attachmentLimits.maxMessageBytes, text: maxText };
  const { files, blocks, left, cut } = await load(turn.attachments ?? [], carried, budget, deps);
  const remarks = [
    ...(left.length === 0 ? [] : [leftBehind(left, backend)]),
    ...(cut.length === 0 ? [] : [`Only the beginning of ${list(cut)} was sent: it is very long.`]),
  ];
  // Newest first: what no longer fits is the oldest.
  const earlier: SentMessage[] = [];
  for (const { role, text, attachments = [] } of history.toReversed()) {
    const again =
      attachments.length === 0 || backend.history !== 'messages'
        ? undefined
        : await load(attachments, carried, budget, deps);
    earlier.unshift({
      role,
      text: [...(again?.blocks ?? []), text].join('\n\n'),
      ...(again && again.files.length > 0 ? { files: again.files } : {}),
    });
  }
  return { files, blocks, history: earlier, remarks };
}

interface Loaded {
  files: SentFile[];
  blocks: string[];
  left: string[];
  cut: string[];
}

async function load(
  refs: readonly AttachmentRef[],
  carried: CarriedFiles | undefined,
  budget: { bytes: number; text: number },
  deps: CarryDeps | undefined,
): Promise<Loaded> {
  const loaded: Loaded = { files: [], blocks: [], left: [], cut: [] };
  for (const { id, name, mime } of refs) {
    const goesAsIs = carried?.types.some((pattern) => matchesType(pattern, mime)) ?? false;
    const goesAsText = !goesAsIs && (carried?.inlinesText ?? false) && isTextFile(mime);
    const blob = goesAsIs || goesAsText ? await deps?.readFile(id) : undefined;
    if (!blob || (goesAsIs && blob.size > budget.bytes) || (goesAsText && budget.text <= 0)) {
      loaded.left.push(name);
    } else if (goesAsIs) {
      budget.bytes -= blob.size;
      loaded.files.push({ id, name, mime, size: blob.size, blob });
    } else {
      // Four bytes are the most that one character takes.
      const text = await blob.slice(0, budget.text * 4).text();
      const shown = text.slice(0, budget.text).toWellFormed();
      if (shown.length < text.length || blob.size > budget.text * 4) loaded.cut.push(name);
      budget.text -= shown.length;
      loaded.blocks.push(toFileBlock(name, shown));
    }
  }
  return loaded;
}

function leftBehind(names: readonly string[], { label }: Backend): string {
  const were = names.length === 1 ? 'was' : 'were';
  return `${list(names)} ${were} not sent: ${label} takes no such files.`;
}

function list(names: readonly string[]): string {
  return new Intl.ListFormat('en').format(names);
}
