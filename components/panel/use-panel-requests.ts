// Carries out what a menu or a shortcut asks of the panel, once there is a chat to do it in. Used by `panel-app.tsx`.
import { useEffect, useRef } from 'react';
import type { Prompt } from '../../lib/model/preferences';
import type { PanelTask } from '../../lib/platform/panel-requests';
import type { PageContextStore } from './page-context-store';
import type { PanelServices } from './panel-services';
import { toPromptText } from './prompt-text';

interface ChatMethods {
  setComposerValue(value: { text?: string; reply?: string }): Promise<void>;
  sendUserMessage(message: { text: string }): Promise<void>;
  focusComposer(): Promise<void>;
}

/** @param prompts absent until the background has told them */
export function usePanelRequests(
  { requests, page }: Pick<PanelServices, 'requests' | 'page'>,
  prompts: readonly Prompt[] | undefined,
  methods: ChatMethods,
) {
  const waiting = useRef<PanelTask>(undefined);
  const latest = useRef({ prompts, methods });

  async function attempt(): Promise<void> {
    const task = waiting.current;
    const { prompts: known, methods: chat } = latest.current;
    if (!task || (task.type === 'prompt' && !known)) return;
    waiting.current = undefined;
    try {
      await carryOut(task, known ?? [], page, chat);
    } catch {
      // The chat is still being opened: once it is there, it is tried again.
      waiting.current ??= task;
    }
  }

  const attemptNow = useRef(attempt);
  useEffect(() => {
    latest.current = { prompts, methods };
    void attemptNow.current();
  });
  useEffect(
    () =>
      requests.subscribe((task) => {
        waiting.current = task;
        void attemptNow.current();
      }),
    [requests],
  );

  /** Call when a chat is there to be written into. */
  return () => void attemptNow.current();
}

async function carryOut(
  task: PanelTask,
  prompts: readonly Prompt[],
  page: PageContextStore,
  chat: ChatMethods,
): Promise<void> {
  if (task.type === 'quote') {
    await page.refresh();
    const reply = task.text ?? page.get().selection?.text ?? '';
    if (reply !== '') {
      await chat.setComposerValue({ reply });
      // It stands in the composer now: it need not go along a second time.
      page.remove('selection');
    }
    await chat.focusComposer();
    return;
  }
  const prompt = prompts.find(({ id }) => id === task.promptId);
  if (!prompt) return;
  const text = await toPromptText(prompt.text, page, task.selection);
  if (text.trim() !== '') await chat.sendUserMessage({ text });
}
