// The fonts of a host's theme, for as long as the element shows them; used by the interface's frame.
import type { FontObject } from '@openai/chatkit';

/**
 * Adds the fonts to the document, which fetches each from the address the host gave when text is first set in it. Returns what takes
 * them away again. A font that no browser could read is left out.
 */
export function addFonts(fonts: readonly FontObject[]): () => void {
  const added = fonts.map(toFontFace).filter((face) => face !== undefined);
  for (const face of added) document.fonts.add(face);
  return () => {
    for (const face of added) document.fonts.delete(face);
  };
}

function toFontFace(font: FontObject): FontFace | undefined {
  const { family, src, weight, style, display, unicodeRange } = font;
  if (!URL.canParse(src, document.baseURI)) return undefined;
  // As an absolute address: it holds no quote or bracket that could end the `url()`.
  const address = new URL(src, document.baseURI).href.replaceAll(/["'()\\]/gu, encodeURIComponent);
  try {
    return new FontFace(family, `url("${address}")`, {
      ...(weight === undefined ? {} : { weight: String(weight) }),
      ...(style === undefined ? {} : { style }),
      ...(display === undefined ? {} : { display }),
      ...(unicodeRange === undefined ? {} : { unicodeRange }),
    });
  } catch {
    return undefined;
  }
}
