// The temporary chat: its switch in the header, and the line that says what it means. Used by `panel-app.tsx`.
import { isTemporary } from '../../lib/shared/temporary-id';
import { PanelIcon } from './panel-icon';
import { useTexts } from './use-texts';

/** Read by the panel's fetch when a new chat is sent. */
export interface TemporaryMode {
  isOn(): boolean;
  set(isOn: boolean): void;
}

interface SwitchProps {
  isOn: boolean;
  onSwitch(isOn: boolean): void;
}

export function TemporarySwitch({ isOn, onSwitch }: SwitchProps) {
  const texts = useTexts().temporaryChat;
  return (
    <button
      slot="header-end"
      type="button"
      className="icon-button"
      aria-label={texts.name}
      aria-pressed={isOn}
      title={texts.name}
      onClick={() => onSwitch(!isOn)}
    >
      <PanelIcon name="message-circle-dashed" />
    </button>
  );
}

export function TemporaryLine() {
  const texts = useTexts().temporaryChat;
  return (
    <p className="temporary-line">
      <PanelIcon name="message-circle-dashed" />
      <span>{texts.line}</span>
    </p>
  );
}

/** Whether what is on screen is temporary: the shown chat, or the one that is about to begin. */
export function isTemporaryShown(threadId: string | null, mode: boolean): boolean {
  return threadId === null ? mode : isTemporary(threadId);
}
