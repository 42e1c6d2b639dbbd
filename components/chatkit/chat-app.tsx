// The whole interface inside the element's shadow root; rendered by the element.
import { useEffect, useMemo, type KeyboardEvent } from 'react';
import { Composer } from './composer';
import {
  ElementContext,
  useElement,
  useHistory,
  useThread,
  type ElementContextValue,
} from './element-context';
import { Header } from './header';
import { later } from './later';
import { LiveRegion } from './live-region';
import { directionOf } from './locale';
import { toThemeStyle } from './theme';
import { addFonts } from './theme-fonts';
import { ThreadView } from './thread-view';

const disclaimer = later(async () => (await import('./disclaimer')).Disclaimer);
export const pastChats = later(async () => (await import('./history-view')).HistoryView);

interface ChatAppProps extends ElementContextValue {
  /** Called once the interface stands and the host has had its chance to listen. */
  onReady(): void;
}

export function ChatApp({ onReady, ...value }: ChatAppProps) {
  const { options } = value;
  const style = useMemo(() => toThemeStyle(options.theme), [options.theme]);
  useEffect(onReady, [onReady]);
  return (
    <ElementContext value={value}>
      <Frame style={style} />
    </ElementContext>
  );
}

function Frame({ style }: { style: ReturnType<typeof toThemeStyle> }) {
  const { options, controller, history, focusComposer } = useElement();
  const fonts = options.theme.typography?.fontSources;
  useEffect(() => (fonts ? addFonts(fonts) : undefined), [fonts]);
  const { isStreaming } = useThread();
  const { isOpen } = useHistory();
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!isOpen && !isStreaming) return;
    event.preventDefault();
    if (isOpen) history.close();
    else controller.stop();
    focusComposer();
  }
  return (
    // A section, so that its header and footer are its own and not the page's; what is the page's main part says the page.
    <section
      className="chat"
      aria-label={options.frameTitle}
      lang={
        options.locale.startsWith(options.texts.language) ? options.locale : options.texts.language
      }
      dir={directionOf(options.locale)}
      data-color-scheme={options.theme.colorScheme ?? 'light'}
      style={style}
      onKeyDown={onKeyDown}
    >
      <Header />
      <div className="body">{isOpen ? <pastChats.View /> : <ThreadView />}</div>
      <slot name="toast" />
      {!isOpen && <Composer />}
      {!isOpen && options.disclaimer && <disclaimer.View disclaimer={options.disclaimer} />}
      <LiveRegion />
    </section>
  );
}
