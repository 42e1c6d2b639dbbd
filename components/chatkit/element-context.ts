// What every view inside the element can reach, and the hooks that subscribe to it; provided by the element.
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ChatKitClient } from './chatkit-client';
import type { ComposerSnapshot, ComposerState } from './composer-state';
import type { FileShelf } from './file-shelf';
import type { HistorySnapshot, HistoryState } from './history-state';
import type { ItemEntry } from './item-collection';
import type { NormalOptions } from './options';
import type { ThreadController } from './thread-controller';
import type { ThreadSnapshot, ThreadState } from './thread-state';
import type { Uploads } from './uploads';

export interface ElementContextValue {
  options: NormalOptions;
  state: ThreadState;
  composer: ComposerState;
  history: HistoryState;
  controller: ThreadController;
  /** Asks the server what belongs to no thread. */
  client: ChatKitClient;
  /** Files on their way into the next message. */
  uploads: Uploads;
  shelf: FileShelf;
  /** Opens a link in a new tab, or fires `chatkit.deeplink` for a `chatkit-link:` address. */
  openLink(url: string): void;
  /** Fires `chatkit.error` for what the host's author should know and nobody else can mend. */
  reportError(error: Error): void;
  /** Sends what stands in the composer. */
  sendDraft(): void;
  /** Where the caret is to go; the composer gives itself here. */
  registerComposer(textBox: HTMLElement | null): void;
  /** Chooses the tool of the next message, or none. */
  pickTool(toolId: string | null): void;
  focusComposer(): void;
}

export const ElementContext = createContext<ElementContextValue | null>(null);

export function useElement(): ElementContextValue {
  const value = useContext(ElementContext);
  if (!value) throw new Error('A view of the chat element was used outside of it.');
  return value;
}

export function useThread(): ThreadSnapshot {
  const { state } = useElement();
  return useSyncExternalStore(state.subscribe, state.getSnapshot);
}

/** One item; renders again when more than its text changed. */
export function useItem(id: string): ItemEntry | undefined {
  const { items } = useElement().state;
  const subscribe = useCallback(
    (listener: () => void) => items.subscribe(id, listener),
    [items, id],
  );
  return useSyncExternalStore(subscribe, () => items.entry(id));
}

export function useComposer(): ComposerSnapshot {
  const { composer } = useElement();
  return useSyncExternalStore(composer.subscribe, composer.getSnapshot);
}

export function useHistory(): HistorySnapshot {
  const { history } = useElement();
  return useSyncExternalStore(history.subscribe, history.getSnapshot);
}
