// Reads any colour that the browser can paint, by painting one pixel. Made by `page.content.ts`, for notations such as `oklch()`.
import type { Color } from './contrast';

const maxKnown = 500;

/** @param context of a canvas of at least one pixel */
export function createReadColor(
  context: Pick<
    OffscreenCanvasRenderingContext2D,
    'fillStyle' | 'fillRect' | 'clearRect' | 'getImageData'
  > | null,
): (css: string) => Color | undefined {
  const known = new Map<string, Color | undefined>();
  function paint(css: string): Color | undefined {
    if (!context || css === '') return undefined;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = css;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return { red, green, blue, alpha: alpha / 255 };
  }
  return (css) => {
    if (!known.has(css) && known.size < maxKnown) known.set(css, paint(css));
    return known.get(css);
  };
}
