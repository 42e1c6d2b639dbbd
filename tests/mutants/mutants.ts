// One wrong line for each statement of the client: the case of that number must notice it. Used by `mutants.test.ts`.

export interface Mutant {
  /** The statement's number, with which its case begins. */
  statement: string;
  file: string;
  search: string;
  replacement: string;
}

const mutant = (statement: string, file: string, search: string, replacement: string): Mutant => ({
  statement,
  file,
  search,
  replacement,
});
const chatkit = (name: string) => `components/chatkit/${name}`;

export const mutants: readonly Mutant[] = [
  mutant('C01', chatkit('chatkit-client.ts'), "method: 'POST'", "method: 'PUT'"),
  mutant('C02', chatkit('options.ts'), 'fetch: api.fetch ?? ownFetch', 'fetch: ownFetch'),
  mutant(
    'C03',
    chatkit('chatkit-client.ts'),
    "'Accept-Language': locale",
    "'Accept-Language': 'en, de'",
  ),
  mutant(
    'C04',
    chatkit('thread-controller.ts'),
    'threadId === null\n          ?',
    'true\n          ?',
  ),
  mutant(
    'C05',
    chatkit('composer-state.ts'),
    'data: toJsonObject(part.data)',
    'data: part.data as never',
  ),
  mutant(
    'C06',
    chatkit('composer-state.ts'),
    'quoted_text: message.reply',
    'quoted: message.reply',
  ),
  mutant('C07', chatkit('thread-controller.ts'), 'if (target?.newThread) leave(null, false);', ''),
  mutant('C08', chatkit('element-parts.ts'), '!tool?.persistent', 'false'),
  mutant(
    'C09',
    chatkit('read-events.ts'),
    'decoder.decode(chunk.value, { stream: true })',
    'decoder.decode(chunk.value)',
  ),
  mutant(
    'C10',
    'lib/chatkit/read-event.ts',
    'default:\n      return undefined;',
    'default:\n      throw new Error(data.type);',
  ),
  mutant('C11', 'lib/chatkit/lenient.ts', '(field !== null && name', '(name'),
  mutant(
    'C12',
    chatkit('item-collection.ts'),
    'setOrder(place < 0 ? [...order, item.id]',
    'setOrder(place < 0 ? [...order, item.id].toSorted((a, b) => (latest.get(a)?.created_at ?? "") < (latest.get(b)?.created_at ?? "") ? -1 : 1)',
  ),
  mutant(
    'C13',
    chatkit('thread-controller.ts'),
    "composer.nameThread(threadId);\n        dispatch('thread.change', { threadId });",
    "composer.nameThread(threadId);\n        dispatch('thread.change', { threadId });\n        dispatch('thread.change', { threadId });",
  ),
  mutant(
    'C14',
    chatkit('stream-reducer.ts'),
    'title: thread.title ?? undefined',
    'title: undefined',
  ),
  mutant(
    'C15',
    'lib/chatkit/apply-update.ts',
    'text: part.text + textOf(update.delta)',
    'text: textOf(update.delta)',
  ),
  mutant(
    'C16',
    chatkit('item-collection.ts'),
    'isGrowing === isGrowing && old.local === local',
    'local === local || true',
  ),
  mutant(
    'C17',
    'lib/chatkit/apply-update.ts',
    'while (content.length <= index)',
    'if (content.length <= index)',
  ),
  mutant(
    'C18',
    'lib/chatkit/apply-update.ts',
    'list.toSpliced(index, 0, entry)',
    '[...list, entry]',
  ),
  mutant(
    'C19',
    'lib/chatkit/apply-update.ts',
    '{ ...done, annotations: part.annotations }',
    'done',
  ),
  mutant(
    'C20',
    chatkit('item-collection.ts'),
    'if (!isNew) return;',
    'if (!isNew) order = order.filter((one) => one !== item.id);',
  ),
  mutant('C23', 'lib/chatkit/apply-update.ts', 'list.with(index, entry)', '[...list, entry]'),
  mutant('C24', 'lib/chatkit/apply-update.ts', 'value <= 1', 'value <= 100'),
  mutant(
    'C25',
    chatkit('stream-reducer.ts'),
    'if (state.getSnapshot().progress) state.patch({ progress: undefined });',
    '',
  ),
  mutant(
    'C26',
    chatkit('thread-controller.ts'),
    "dispatch('effect', { name, data })",
    "{ dispatch('effect', { name, data }); dispatch('effect', { name, data }); }",
  ),
  mutant('C27', chatkit('thread-state.ts'), "code === 'custom' && message", 'message'),
  mutant('C28', chatkit('notice-view.tsx'), 'data-level={known}', 'data-level="info"'),
  mutant(
    'C29',
    chatkit('stream-reducer.ts'),
    'canStop: event.stream_options.allow_cancel',
    'canStop: true',
  ),
  mutant(
    'C30',
    chatkit('thread-controller.ts'),
    "dispatch(isStreaming ? 'response.start' : 'response.end')",
    "dispatch('response.start')",
  ),
  mutant('C31', chatkit('plain-link.ts'), 'effects.errorShown(fault.message);', ''),
  mutant('C32', chatkit('thread-controller.ts'), 'state.items.removeAfter(itemId);', ''),
  mutant(
    'C33',
    chatkit('client-tools.ts'),
    'handler({ name, params })',
    'handler({ name, params: {} })',
  ),
  mutant('C34', chatkit('structured-input.tsx'), "status: 'skipped' })", "status: 'answered' })"),
  mutant('C21', 'lib/chatkit/replace-component.ts', 'if (isComponent(children)) {', 'if (false) {'),
  mutant('C22', 'lib/chatkit/apply-update.ts', '{ ...item, widget: update.widget }', 'item'),
  mutant(
    'C35',
    chatkit('act-at-once.ts'),
    "'threads.sync_custom_action'",
    "'threads.custom_action' as never",
  ),
  mutant(
    'C36',
    chatkit('widgets/merge-form-values.ts'),
    'if (Object.hasOwn(target, key)) return false;',
    '',
  ),
  mutant('C37', chatkit('uploads.ts'), "'attachments.delete'", "'attachments.remove' as never"),
  mutant('C38', chatkit('attachment-rules.ts'), 'if (size > limit)', 'if (size > limit * 10)'),
  mutant(
    'C39',
    chatkit('history-row.tsx'),
    'await controller.openThread(null)',
    'await Promise.resolve()',
  ),
  mutant(
    'C40',
    chatkit('thread-pages.ts'),
    'if (data.length > 0 || !hasMore',
    'if (data.length >= 0 || !hasMore',
  ),
  mutant(
    'C41',
    chatkit('composer/message-editor.tsx'),
    "isDisabled ? 'false' : 'plaintext-only'",
    "'plaintext-only'",
  ),
  mutant(
    'C42',
    chatkit('chatkit-element.tsx'),
    'this.#options = next;',
    'this.#options = { ...this.#options, ...next };',
  ),
  mutant(
    'C43',
    chatkit('element-parts.ts'),
    'if (isStreaming && !controller.canQueue())',
    'if (false)',
  ),
  mutant('C44', chatkit('thread-state.ts'), "  'sdk_hidden_context',\n]);", ']);'),
  mutant('C45', chatkit('open-link.ts'), 'protocol === deeplinkScheme', 'false'),
  mutant('C46', chatkit('markdown/safe-link.ts'), '|| !allowed.has(parsed.protocol)', ''),
  mutant(
    'C46',
    chatkit('remote-picture.tsx'),
    'imageDomains?.includes(url.hostname) ?? true',
    'true',
  ),
  mutant(
    'C47',
    chatkit('generated-image.tsx'),
    'image !== undefined && inAnswer.test(image.url)',
    'image !== undefined',
  ),
  mutant(
    'C48',
    chatkit('chatkit-element.tsx'),
    'this.#render();\n      this.#speak(options);',
    'this.#speak(options);',
  ),
];
