// The line at the top: history, the thread's title, a new chat, and whatever the host puts at the end.
import type { NormalOptions } from './options';
import { useElement, useHistory, useThread } from './element-context';
import { IconButton } from './icon-button';
import { useTexts } from './use-texts';

export function Header() {
  const texts = useTexts();
  const { options, controller, history, focusComposer } = useElement();
  const { title } = useThread();
  const { isOpen } = useHistory();
  const { header } = options;
  if (!header.enabled) return null;
  const shownTitle = header.title ?? (isOpen ? texts.header.yourChats : title);
  return (
    <header className="header">
      <HeaderButton action={header.leftAction} />
      {options.history.enabled && (
        <IconButton
          label={texts.header.history}
          icon="history"
          aria-expanded={isOpen}
          onClick={() => (isOpen ? history.close() : history.open())}
        />
      )}
      {header.hasTitle && shownTitle ? (
        <h2 className="title" dir="auto" title={shownTitle}>
          {shownTitle}
        </h2>
      ) : (
        <span className="title" />
      )}
      <IconButton
        label={texts.header.newChat}
        icon="compose"
        onClick={() => {
          history.close();
          void controller.openThread(null);
          focusComposer();
        }}
      />
      <HeaderButton action={header.rightAction} />
      <slot name="header-end" />
    </header>
  );
}

function HeaderButton({ action }: { action: NormalOptions['header']['leftAction'] }) {
  if (!action) return null;
  return (
    <IconButton
      label={action.icon.replaceAll('-', ' ')}
      icon={action.icon}
      onClick={action.onClick}
    />
  );
}
