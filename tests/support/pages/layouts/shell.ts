// What surrounds a page's content: document, menu, teasers, notices, footer. Used by the layouts.
import type { Content } from '../content';
import { escapeText } from './markup';

export const styles = `
body { margin: 0; font: 16px/1.5 sans-serif; color: #222; background: #fff }
.columns { display: flex; gap: 2rem } .main-column { flex: 1; max-width: 46rem } .side { width: 14rem }
.bar { display: flex; gap: 1rem } .fixed { position: fixed; left: 0; right: 0; bottom: 0; background: #eee; padding: 1rem }
.off { position: absolute; left: -9999px } .gone { display: none }
`;

/** @param head more of the head, as HTML */
export function toDocument(content: Content, body: string, head = ''): string {
  return `<!doctype html>
<html lang="${content.language}" dir="${content.direction}">
<head><meta charset="utf-8"><title>${escapeText(content.title)}</title><style>${styles}</style>${head}</head>
<body>
${body}
</body>
</html>`;
}

const links = (texts: readonly string[], tag: string) =>
  texts
    .map((text, index) => `<${tag}><a href="/to/${index}">${escapeText(text)}</a></${tag}>`)
    .join('\n');

/** A menu; `semantic` says whether it is marked as one. */
export function menu({ around }: Content, semantic: boolean, className = 'bar'): string {
  return semantic
    ? `<nav><ul class="${className}">${links(around.menu, 'li')}</ul></nav>\n`
    : `<div class="${className}">${links(around.menu, 'span')}</div>\n`;
}

/** Links to other pages, as sites set beside or below what one reads. */
export function teasers({ around }: Content, semantic: boolean, className = 'side'): string {
  const inner = `<h4>${escapeText(around.site)}</h4><ul>${links(around.teasers, 'li')}</ul>`;
  return semantic
    ? `<aside class="${className}">${inner}</aside>\n`
    : `<div class="${className}">${inner.replaceAll('h4', 'div').replaceAll('ul>', 'div>').replaceAll('li>', 'div>')}</div>\n`;
}

/** The bar about cookies that covers the foot of the window. */
export function notice({ around }: Content): string {
  return `<div class="fixed"><div>${escapeText(around.notice)}</div><button>OK</button></div>\n`;
}

export function footer({ around }: Content, semantic: boolean): string {
  const tag = semantic ? 'footer' : 'div';
  return `<${tag} class="bar">${links(around.footer, 'span')}</${tag}>\n`;
}

/** Words that stand in the document and that nobody sees. */
export function unseen({ around }: Content): string {
  return `<div class="gone">${links(around.menu, 'div')}</div><div class="off">Skip to content</div>
<script type="application/json">${JSON.stringify({ menu: around.menu }).replaceAll('<', '\\u003c')}</script>
<noscript>Please enable scripts.</noscript>\n`;
}
