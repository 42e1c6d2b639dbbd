// A picture of a widget. One that came with the widget is shown; one that lies elsewhere only when the reader asks for it.
import { useEffect, useState } from 'react';
import { useElement } from '../element-context';
import { classesOf, textOf } from './read-props';
import { toColor } from './to-color';
import { toBlockStyle, toFlex } from './to-style';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

const inWidget = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/iu;
const words = { fit: ['cover', 'contain', 'fill', 'scale-down', 'none'] };
const positions = /^(?:(?:top|bottom)(?: (?:left|right))?|left|center|right)$/u;

export function WidgetImage({ node }: NodeProps) {
  const texts = useTexts();
  const src = textOf(node['src']);
  const fetched = useFetched(inWidget.test(src) ? '' : src);
  const position = textOf(node['position']);
  const className = classesOf('w-image', node, words, ['frame', 'flush']);
  const style = {
    ...toBlockStyle(node),
    ...toFlex(node),
    background: toColor(node['background']),
    ...(positions.test(position) ? { objectPosition: position } : {}),
  };
  const shown = inWidget.test(src) ? src : fetched.url;
  if (shown !== undefined)
    return <img className={className} style={style} src={shown} alt={textOf(node['alt'])} />;
  const host = hostOf(src);
  return (
    <span className={`${className} unseen`} style={style}>
      <span dir="auto">{textOf(node['alt']) || texts.widget.picture}</span>
      {host !== undefined && fetched.ask && (
        <button type="button" className="button" onClick={fetched.ask}>
          {texts.widget.showFrom(host)}
        </button>
      )}
      {fetched.hasFailed && <span>{texts.widget.cannot}</span>}
    </span>
  );
}

/** Absent for what can never be asked for. */
function hostOf(address: string): string | undefined {
  const url = URL.parse(address);
  return url?.protocol === 'https:' ? url.host : undefined;
}

/** A picture from elsewhere, by way of the host. `ask` is there while nobody has asked and the host can fetch. */
function useFetched(address: string) {
  const { resolveImage } = useElement().options;
  const [isAsked, setAsked] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (url === undefined) return undefined;
    return () => URL.revokeObjectURL(url);
  }, [url]);
  async function ask(): Promise<void> {
    setAsked(true);
    const found = await resolveImage?.(address).catch(() => undefined);
    if (found) setUrl(URL.createObjectURL(found));
    else setFailed(true);
  }
  return { url, hasFailed, ask: resolveImage && !isAsked ? () => void ask() : undefined };
}
