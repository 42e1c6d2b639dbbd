/** KaTeX's style sheet, brought into the shadow root in which formulas are set. Loaded with the first formula. */
import katexStyles from 'katex/dist/katex.min.css?raw';
import { loadMathFonts } from './math-fonts.ts';

const sheet = new CSSStyleSheet();
// Fonts are the document's: the ones named in a shadow root's sheet are never loaded.
sheet.replaceSync(katexStyles.replace(/@font-face\s*\{[^}]*\}/g, ''));

/** Makes formulas in `root` look as they should. */
export function adoptMathStyles(root: Node): void {
  if (!(root instanceof ShadowRoot) && !(root instanceof Document)) return;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  loadMathFonts(document);
}
