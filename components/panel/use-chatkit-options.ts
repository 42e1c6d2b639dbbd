// Everything the panel tells ChatKit: where its server is, how it looks, what a remedy does. Used by `panel-app.tsx`.
import type { SupportedLocale } from '@openai/chatkit';
import type { UseChatKitOptions } from '@openai/chatkit-react';
import { useState } from 'react';
import * as z from 'zod/mini';
import type { PanelTexts } from '../../lib/languages/texts/panel';
import type { BackendStatus } from '../../lib/messaging/panel-events';
import { isTemporary } from '../../lib/shared/temporary-id';
import type { BesideOptions, ErrorRemedy } from '../chatkit/options';
import type { PanelServices } from './panel-services';
import { askInstead } from './ask-instead';
import { createChatLibrary } from './chat-library';
import { fetchPicture } from './fetch-picture';
import { giveFile } from './give-file';
import { toTabMentions } from './tab-mentions';
import { useSettings } from '../settings/use-settings';
import { showSource } from './show-source';
import { retryTurn } from './retry-turn';
import { attachmentOptions, toFileOptions } from './file-options';
import { toStartScreen } from './to-start-screen';
import { useColorScheme } from './use-color-scheme';
import { usePageContext } from './use-page-context';
import type { Watched } from './watch-store';

/** ChatKit wants an address; ours is never contacted, because `api.fetch` ignores it. */
const apiUrl = 'beside:';

const accessData = z.object({ origins: z.array(z.string()) });
const signInData = z.object({ backendId: z.string() });
const refusal = z.object({ error: z.object({ code: z.string() }) });

interface PanelThread {
  /** Says one sentence above the composer, or takes the last one back. */
  say(sentence: string | undefined): void;
  texts: PanelTexts;
  threadId: string | null;
  onThreadChange(threadId: string | null): void;
}

/** Options for `useChatKit`. The remedies run synchronously in the click that chose them. */
export function useChatKitOptions(
  services: PanelServices,
  { settings, statuses }: Watched,
  { threadId, onThreadChange, say, texts }: PanelThread,
): UseChatKitOptions {
  // The thread that is open when the panel mounts; later changes are the user's, not options.
  const [initialThread] = useState(services.initialThread);
  const system = useColorScheme();
  const { theme, language } = useSettings(services.watch, services.lastLook).preferences.appearance;
  const page = usePageContext(services.page);

  function allowAccess(data: ErrorRemedy['data']) {
    const parsed = accessData.safeParse(data);
    if (!parsed.success) return;
    // Before anything is awaited: the click is the gesture that the browser asks for.
    const asked = services.permissions.request(parsed.data.origins);
    void asked
      .then(async (granted) => {
        if (granted && threadId !== null) await retryTurn(services, threadId);
      })
      // Refused without a prompt, or the connection broke: the message still stands there with its button.
      .catch(() => {});
  }

  function signIn(data: ErrorRemedy['data']) {
    const parsed = signInData.safeParse(data);
    if (!parsed.success) return;
    const asked = services.operations.operation('beside.sign_in', {
      backend_id: parsed.data.backendId,
    });
    void asked
      .then(async ({ body }) => {
        // Given up by the user: the message still stands there with its button. Any other obstacle is told by a retry.
        const isGivenUp = refusal.safeParse(body).data?.error.code === 'sign-in-needed';
        if (!isGivenUp && threadId !== null) await retryTurn(services, threadId);
      })
      // The connection broke: as if it had not been clicked.
      .catch(() => {});
  }

  const status = threadId === null ? undefined : statuses.get(threadId);
  const { askForMicrophone } = services;
  const [library] = useState(() => createChatLibrary(services.operations, giveFile));

  const options: BesideOptions & Pick<UseChatKitOptions, 'onThreadChange'> = {
    api: {
      url: apiUrl,
      domainKey: 'beside',
      fetch: services.fetch,
      attach: services.attach,
      uploadStrategy: { type: 'two_phase' },
    },
    ...toFileOptions(settings?.models ?? [], services),
    fetchImage: (url) => fetchPicture(services, threadId, url, texts.pictures),
    theme: theme === 'system' ? system : theme,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the element reads any tag, ChatKit's type names those it has texts in
    ...(language === 'auto' ? {} : { locale: language as SupportedLocale }),
    frameTitle: texts.chat,
    initialThread,
    history: { enabled: true, showDelete: true, showRename: true },
    header: { enabled: true, title: { enabled: true } },
    library,
    entities: toTabMentions(services.tabs, say, texts.tabMentions),
    drafts: services.drafts,
    speech: services.speech,
    dictation: {
      models: (settings?.models ?? []).filter((model) => model.dictation).map(({ id }) => id),
      ...(askForMicrophone ? { askForMicrophone: () => askForMicrophone(texts.language) } : {}),
    },
    startScreen: toStartScreen(page, texts.start),
    threadItemActions: { feedback: true, retry: true },
    thread: { autoScroll: true },
    composer: {
      placeholder: texts.start.placeholder,
      attachments: attachmentOptions,
      dictation: { enabled: true },
      models: (settings?.models ?? []).map(({ id, label, description, disabledBecause }) => ({
        id,
        label,
        ...(description === undefined ? {} : { description }),
        ...(disabledBecause === undefined
          ? {}
          : { disabled: true, description: texts.pickerNotes[disabledBecause] }),
        default: id === settings?.defaultModelId,
      })),
    },
    remedies(remedy) {
      if (remedy.type === 'allow-access') allowAccess(remedy.data);
      else if (remedy.type === 'sign-in') signIn(remedy.data);
      else if (remedy.type === 'ask-instead') void askInstead(services, remedy.data);
      else services.openSettings();
    },
    // Such a button speaks to the page that its server's author wrote, and this panel is none.
    widgets: { onAction: async () => say(texts.foreignAction) },
    onClientTool: async (tool) => await services.tools.call(tool, toBackend(status)),
    say: texts.say,
    openSource: (source) =>
      showSource(source, services.page.get().page?.url, services.runPageTool, say, texts),
    onThreadChange: ({ threadId: next }) => {
      services.tools.leave();
      say(undefined);
      // What is not stored is not there to be shown again.
      services.rememberThread(next !== null && isTemporary(next) ? null : next);
      onThreadChange(next);
    },
  };
  return options;
}

/** Who answers this thread now. */
function toBackend(status: BackendStatus | undefined): { id: string; label: string } | undefined {
  return status && { id: status.backendId, label: status.text };
}
