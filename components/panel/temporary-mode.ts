// Whether the next new chat is temporary: set by the panel's switch, read when the chat is sent. Made by `entrypoints/sidepanel/start-panel.tsx`.
import type { TemporaryMode } from './temporary-chat';

export function createTemporaryMode(): TemporaryMode {
  let isOn = false;
  return {
    isOn: () => isOn,
    set(next) {
      isOn = next;
    },
  };
}
