// What this element knows of files that it uploaded itself: shown at once, without asking anybody for them. One per element.
import type { Attachment } from '../../lib/chatkit/items';

export interface FileShelf {
  remember(attachment: Attachment, file: Blob): void;
  find(attachmentId: string): Attachment | undefined;
  /** An address of this page for the image; nothing for files of others. */
  previewOf(attachmentId: string): string | undefined;
  /** Gives every address back. */
  clear(): void;
}

/** Older ones are shown from the server like any other. */
const maxKept = 50;

export function createFileShelf(): FileShelf {
  const kept = new Map<string, { attachment: Attachment; preview?: string }>();
  function forget(id: string): void {
    const preview = kept.get(id)?.preview;
    if (preview !== undefined) URL.revokeObjectURL(preview);
    kept.delete(id);
  }
  return {
    remember(attachment, file) {
      const preview = attachment.type === 'image' ? URL.createObjectURL(file) : undefined;
      kept.set(attachment.id, { attachment, ...(preview === undefined ? {} : { preview }) });
      const [oldest] = kept.keys();
      if (kept.size > maxKept && oldest !== undefined) forget(oldest);
    },
    find: (id) => kept.get(id)?.attachment,
    previewOf: (id) => kept.get(id)?.preview,
    clear: () => [...kept.keys()].forEach(forget),
  };
}
