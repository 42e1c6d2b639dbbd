/** Sets a formula with KaTeX, its style sheet in the shadow root and its fonts from the package. Loaded when the first one is needed. */
import katex from 'katex';
import katexStyles from 'katex/dist/katex.min.css?raw';
import { loadMathFonts } from './math-fonts.ts';

const sheet = new CSSStyleSheet();
// Fonts are the document's: the ones named in a shadow root's sheet are never loaded.
sheet.replaceSync(katexStyles.replace(/@font-face\s*\{[^}]*\}/g, ''));

/** Limits of one formula: macro expansions, and the size of what it asks for in em. */
const limits = { maxExpand: 300, maxSize: 12 };

/** Shows `element`'s formula in signs; false where it cannot be read, which leaves its source. */
export function setMath(element: HTMLElement): boolean {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot) && !(root instanceof Document)) return false;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  loadMathFonts(document);
  const made = document.createElement('span');
  try {
    katex.render(element.textContent ?? '', made, {
      displayMode: element.dataset['display'] !== undefined,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      ...limits,
    });
  } catch {
    return false;
  }
  element.replaceChildren(...made.childNodes);
  return true;
}
