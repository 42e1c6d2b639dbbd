// The panel: ChatKit as OpenAI's React package renders it, with our lines in the slots of the element. Mounted by `entrypoints/sidepanel/start-panel.tsx`.
import { ChatKit, useChatKit } from '@openai/chatkit-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { loadPanelTexts } from '../../lib/languages/load-texts';
import { panel as english } from '../../lib/languages/texts/panel';
import { useAppearance } from '../settings/use-appearance';
import { useSettings } from '../settings/use-settings';
import { useLanguage } from '../settings/use-language';
import { later } from '../chatkit/later';
import { ContextRow } from './context-row';
import { draftOf } from './draft-of';
import { takeFirstWords } from './first-words';
import { FirstRunLine } from './first-run-line';
import type { PanelServices } from './panel-services';
import { SettingsIcon } from './settings-icon';
import { StatusLine } from './status-line';
import { TemporaryLine, TemporarySwitch } from './temporary-chat';
import { ToolQuestion } from './tool-question';
import { UndoLine } from './undo-line';
import { WithdrawnLine } from './withdrawn-line';
import { toPromptCommands } from './prompt-commands';
import { Shortcuts } from './shortcuts';
import { usePanelRequests } from './use-panel-requests';
import { useTemporary } from './use-temporary';
import { useChatKitOptions } from './use-chatkit-options';
import { useItemNotes } from './use-item-notes';
import { TextsContext } from './use-texts';
import { useWatch } from './use-watch';

const itemFooter = later(async () => (await import('./item-footer')).ItemFooter);
const messagePreview = later(async () => (await import('./message-preview')).MessagePreview);

export function PanelApp({ services }: { services: PanelServices }) {
  const [threadId, setShown] = useState(services.initialThread);
  const watched = useWatch(services.watch);
  const { preferences } = useSettings(services.watch, services.lastLook);
  useAppearance(preferences.appearance, services.lastLook);
  const texts = useLanguage(
    english,
    services.firstTexts,
    loadPanelTexts,
    preferences.appearance.language,
  );
  useEffect(() => services.textsShown(texts), [services, texts]);
  const temporary = useTemporary(services, threadId);
  const [said, say] = useState<string>();
  const isHistoryOpen = useRef(false);
  const chat = useChatKit({
    ...useChatKitOptions(services, watched, {
      threadId,
      say,
      texts,
      onThreadChange(next) {
        temporary.threadChanged();
        setShown(next);
      },
    }),
    commands: toPromptCommands(
      watched.settings?.prompts ?? [],
      services.page,
      (text) => chat.setComposerValue({ text }),
      texts.prompts,
    ),
    onReady() {
      chatIsThere();
      // A thread that is about to be opened has a draft of its own.
      if (services.initialThread === null) void takeFirstWords(chat);
    },
    onThreadLoadEnd() {
      chatIsThere();
      void takeFirstWords(chat);
    },
    onHistoryOpen: () => void (isHistoryOpen.current = true),
    onHistoryClose: () => void (isHistoryOpen.current = false),
  });
  const { control, ref, showHistory, setThreadId, focusComposer } = chat;
  const chatIsThere = usePanelRequests(services, watched.settings?.prompts, chat);
  const notes = useItemNotes(services, watched, threadId);

  const element = useCallback(() => ref.current, [ref]);
  const readDraft = useCallback(() => draftOf(ref.current), [ref]);

  return (
    <TextsContext value={texts}>
      <main className="panel">
        <h1 className="unseen">Beside</h1>
        <ChatKit control={control} className="chat">
          <TemporarySwitch
            isOn={temporary.isOn}
            onSwitch={(isOn) =>
              void temporary
                .switchTo(isOn, () => setThreadId(null))
                .then(focusComposer, () => {
                  // A chat that is still being opened is left when it is there.
                })
            }
          />
          <button
            slot="header-end"
            type="button"
            className="icon-button"
            aria-label={texts.settings}
            title={texts.settings}
            onClick={services.openSettings}
          >
            <SettingsIcon />
          </button>
          <div slot="above-composer" className="above-composer">
            {watched.settings?.problems.map((problem) => (
              <p className="notice-line" key={problem}>
                {texts.say(problem)}
              </p>
            ))}
            {watched.settings?.firstRun ? <FirstRunLine services={services} /> : null}
            {watched.withdrawn.map((backend) => (
              <WithdrawnLine
                key={backend.id}
                backend={backend}
                permissions={services.permissions}
              />
            ))}
            {temporary.isOn ? <TemporaryLine /> : null}
            <ToolQuestion desk={services.tools} requestTabs={services.requestTabs} />
            {said === undefined ? null : (
              <p className="notice-line" aria-live="polite">
                {said}
              </p>
            )}
            <ContextRow
              store={services.page}
              tabs={services.tabs}
              budget={preferences.page.tokenBudget}
              preview={
                <messagePreview.View
                  services={services}
                  unread={texts.messagePreview.unread}
                  threadId={threadId}
                  element={element}
                  readDraft={readDraft}
                />
              }
            />
          </div>
          <UndoLine
            deleted={watched.deleted}
            operations={services.operations}
            onRestored={(restored) =>
              // Read anew, or shown: either way the chat is seen to be back.
              void (isHistoryOpen.current ? showHistory() : setThreadId(restored)).catch(() => {})
            }
          />
          <StatusLine status={threadId === null ? undefined : watched.statuses.get(threadId)} />
          {threadId === null
            ? null
            : notes.map((note) => (
                <itemFooter.View
                  key={note.item_id}
                  note={note}
                  threadId={threadId}
                  operations={services.operations}
                />
              ))}
        </ChatKit>
        <Shortcuts services={services} prompts={watched.settings?.prompts} chat={chat} />
      </main>
    </TextsContext>
  );
}
