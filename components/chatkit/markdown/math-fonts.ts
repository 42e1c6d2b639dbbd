/** The fonts of formulas, files of the package, declared at the document; used by the math setter. */
import amsRegular from 'katex/dist/fonts/KaTeX_AMS-Regular.woff2?url&no-inline';
import caligraphicBold from 'katex/dist/fonts/KaTeX_Caligraphic-Bold.woff2?url&no-inline';
import caligraphicRegular from 'katex/dist/fonts/KaTeX_Caligraphic-Regular.woff2?url&no-inline';
import frakturBold from 'katex/dist/fonts/KaTeX_Fraktur-Bold.woff2?url&no-inline';
import frakturRegular from 'katex/dist/fonts/KaTeX_Fraktur-Regular.woff2?url&no-inline';
import mainBold from 'katex/dist/fonts/KaTeX_Main-Bold.woff2?url&no-inline';
import mainBoldItalic from 'katex/dist/fonts/KaTeX_Main-BoldItalic.woff2?url&no-inline';
import mainItalic from 'katex/dist/fonts/KaTeX_Main-Italic.woff2?url&no-inline';
import mainRegular from 'katex/dist/fonts/KaTeX_Main-Regular.woff2?url&no-inline';
import mathBoldItalic from 'katex/dist/fonts/KaTeX_Math-BoldItalic.woff2?url&no-inline';
import mathItalic from 'katex/dist/fonts/KaTeX_Math-Italic.woff2?url&no-inline';
import sansSerifBold from 'katex/dist/fonts/KaTeX_SansSerif-Bold.woff2?url&no-inline';
import sansSerifItalic from 'katex/dist/fonts/KaTeX_SansSerif-Italic.woff2?url&no-inline';
import sansSerifRegular from 'katex/dist/fonts/KaTeX_SansSerif-Regular.woff2?url&no-inline';
import scriptRegular from 'katex/dist/fonts/KaTeX_Script-Regular.woff2?url&no-inline';
import size1Regular from 'katex/dist/fonts/KaTeX_Size1-Regular.woff2?url&no-inline';
import size2Regular from 'katex/dist/fonts/KaTeX_Size2-Regular.woff2?url&no-inline';
import size3Regular from 'katex/dist/fonts/KaTeX_Size3-Regular.woff2?url&no-inline';
import size4Regular from 'katex/dist/fonts/KaTeX_Size4-Regular.woff2?url&no-inline';
import typewriterRegular from 'katex/dist/fonts/KaTeX_Typewriter-Regular.woff2?url&no-inline';

const files: readonly [family: string, url: string, weight: string, style: string][] = [
  ['KaTeX_AMS', amsRegular, '400', 'normal'],
  ['KaTeX_Caligraphic', caligraphicBold, '700', 'normal'],
  ['KaTeX_Caligraphic', caligraphicRegular, '400', 'normal'],
  ['KaTeX_Fraktur', frakturBold, '700', 'normal'],
  ['KaTeX_Fraktur', frakturRegular, '400', 'normal'],
  ['KaTeX_Main', mainBold, '700', 'normal'],
  ['KaTeX_Main', mainBoldItalic, '700', 'italic'],
  ['KaTeX_Main', mainItalic, '400', 'italic'],
  ['KaTeX_Main', mainRegular, '400', 'normal'],
  ['KaTeX_Math', mathBoldItalic, '700', 'italic'],
  ['KaTeX_Math', mathItalic, '400', 'italic'],
  ['KaTeX_SansSerif', sansSerifBold, '700', 'normal'],
  ['KaTeX_SansSerif', sansSerifItalic, '400', 'italic'],
  ['KaTeX_SansSerif', sansSerifRegular, '400', 'normal'],
  ['KaTeX_Script', scriptRegular, '400', 'normal'],
  ['KaTeX_Size1', size1Regular, '400', 'normal'],
  ['KaTeX_Size2', size2Regular, '400', 'normal'],
  ['KaTeX_Size3', size3Regular, '400', 'normal'],
  ['KaTeX_Size4', size4Regular, '400', 'normal'],
  ['KaTeX_Typewriter', typewriterRegular, '400', 'normal'],
];

const declared = new WeakSet<Document>();

/** Declares the fonts once; each file is read when a sign of it is first shown. */
export function loadMathFonts(owner: Document): void {
  if (declared.has(owner)) return;
  declared.add(owner);
  for (const [family, url, weight, style] of files) {
    const source = `url(${JSON.stringify(new URL(url, owner.baseURI).href)})`;
    owner.fonts.add(new FontFace(family, source, { weight, style, display: 'block' }));
  }
}
