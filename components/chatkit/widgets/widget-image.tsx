// A picture of a widget. One that came with the widget is shown; one that lies elsewhere only when the reader asks for it.
import { RemotePicture } from '../remote-picture';
import { classesOf, textOf } from './read-props';
import { toColor } from './to-color';
import { toBlockStyle, toFlex } from './to-style';
import type { NodeProps } from './widget-node';

const inWidget = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/iu;
const words = { fit: ['cover', 'contain', 'fill', 'scale-down', 'none'] };
const positions = /^(?:(?:top|bottom)(?: (?:left|right))?|left|center|right)$/u;

export function WidgetImage({ node }: NodeProps) {
  const src = textOf(node['src']);
  const alt = textOf(node['alt']);
  const position = textOf(node['position']);
  const className = classesOf('w-image', node, words, ['frame', 'flush']);
  const style = {
    ...toBlockStyle(node),
    ...toFlex(node),
    background: toColor(node['background']),
    ...(positions.test(position) ? { objectPosition: position } : {}),
  };
  if (inWidget.test(src)) return <img className={className} style={style} src={src} alt={alt} />;
  // Another address is another picture, of which nothing was seen yet.
  return <RemotePicture key={src} address={src} alt={alt} className={className} style={style} />;
}
