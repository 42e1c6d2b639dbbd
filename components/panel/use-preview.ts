// What the message in the composer would send, asked of the background anew whenever it may have changed. Used by `message-preview.tsx`.
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { UserMessageInput } from '../../lib/chatkit/operations';
import { mentionedTabs } from './mentioned-tabs';
import type { PanelServices } from './panel-services';
import { createReadOnce, type ReadOnce } from './read-once';

const mark = z.object({ start: z.number(), end: z.number(), class: z.string() });
const answer = z.object({
  backend: z.object({
    label: z.string(),
    class: z.enum(['local', 'team', 'cloud']),
    role: z.enum(['custom', 'openai', 'builtin']),
    url: z.string(),
  }),
  texts: z.array(
    z.object({
      kind: z.enum(['conversation', 'page', 'system', 'quote', 'message', 'answer']),
      text: z.string(),
      marks: z.array(mark),
    }),
  ),
  files: z.optional(z.array(z.object({ name: z.string() }))),
  remarks: z.optional(z.array(z.string())),
});
const refused = z.object({ error: z.object({ message: z.string() }) });

export type MessagePreview = z.infer<typeof answer>;
export type Preview = { preview: MessagePreview } | { problem: string };

export interface PreviewSource {
  /** Said where the preview cannot be made. */
  unread: string;
  services: Pick<PanelServices, 'operations' | 'page'>;
  threadId: string | null;
  /** What stands in the composer; nothing while there is none. */
  readDraft: () => UserMessageInput | undefined;
  /** Where the person types and chooses: its `input` and `click` events may change the draft. */
  element: () => EventTarget | null;
}

async function ask(
  { unread, services, threadId, readDraft }: PreviewSource,
  pages: ReadOnce,
  anew: boolean,
): Promise<Preview> {
  const input = readDraft();
  if (!input) return { problem: unread };
  try {
    const context = await pages.parts(mentionedTabs(input.content), anew);
    const params = { thread_id: threadId, input, context };
    const { status, body } = await services.operations.operation('beside.preview', params);
    if (status !== 200) return { problem: refused.safeParse(body).data?.error.message ?? unread };
    const parsed = answer.safeParse(body);
    return parsed.success ? { preview: parsed.data } : { problem: unread };
  } catch {
    return { problem: unread };
  }
}

/** Nothing until the first answer. One question at a time: what changes meanwhile is asked about once, afterwards. */
export function usePreview(source: PreviewSource): Preview | undefined {
  const [shown, setShown] = useState<Preview>();
  const { unread, services, threadId, readDraft, element } = source;
  useEffect(() => {
    const controller = new AbortController();
    const pages = createReadOnce(services.page);
    let isAsking = false;
    let mayBeOther = true;
    let isStale = false;
    async function refresh(): Promise<void> {
      isStale = true;
      if (isAsking) return;
      isAsking = true;
      while (isStale && !controller.signal.aborted) {
        isStale = false;
        // oxlint-disable-next-line no-await-in-loop -- one question at a time
        const anew = mayBeOther;
        mayBeOther = false;
        const next = await ask({ unread, services, threadId, readDraft, element }, pages, anew);
        if (!controller.signal.aborted) setShown(next);
      }
      isAsking = false;
    }
    element()?.addEventListener('input', () => void refresh(), { signal: controller.signal });
    // A click may have taken a page off, or put one on.
    const clicked = () => {
      mayBeOther = true;
      void refresh();
    };
    element()?.addEventListener('click', clicked, { signal: controller.signal });
    void refresh();
    return () => controller.abort();
  }, [unread, services, threadId, readDraft, element]);
  return shown;
}
