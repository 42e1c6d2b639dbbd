// Takes over what was typed before the panel stood: its page begins with a text box that needs no script. Called by `panel-app.tsx` whenever a chat is there.

interface ChatMethods {
  setComposerValue(value: { text: string }): Promise<void>;
  sendUserMessage(message: { text: string }): Promise<void>;
  focusComposer(): Promise<void>;
}

/**
 * Moves the words, the caret and an Enter into the chat and takes the box away. Does nothing once it is gone.
 * A chat that is being opened refuses: then the words stay where they are until the next call.
 */
export async function takeFirstWords(chat: ChatMethods): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('#first-words');
  const box = form?.querySelector('textarea');
  if (!form || !box) return;
  if ('composing' in form.dataset) {
    // On the form, behind the page's own listener, which notes that it has ended.
    form.addEventListener('compositionend', () => void takeFirstWords(chat), { once: true });
    return;
  }
  const isFocused = document.activeElement === box;
  const text = box.value;
  const isSent = 'sent' in form.dataset && text.trim() !== '';
  form.remove();
  try {
    const taken = isSent
      ? chat.sendUserMessage({ text })
      : text === ''
        ? undefined
        : chat.setComposerValue({ text });
    if (isFocused) void chat.focusComposer();
    await taken;
  } catch {
    document.body.append(form);
    if (isFocused) box.focus();
  }
}
