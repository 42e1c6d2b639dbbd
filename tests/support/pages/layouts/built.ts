// Layouts that a script or the browser puts together: app shells, shadow roots, frames, very large pages. Used by `corpus.ts`.
import type { Content } from '../content';
import { createMarkup, escapeText, type Manner } from './markup';
import type { Layout } from './reading';
import { footer, menu, notice, teasers, toDocument } from './shell';

const inScript = (value: string) => JSON.stringify(value).replaceAll('<', '\\u003c');

function titled({ title, byline }: Content): string {
  return `<h1>${escapeText(title)}</h1>${byline === undefined ? '' : `<p>${byline}</p>`}`;
}

/** An app: an empty document, and a script that draws panes that scroll by themselves. */
export function app(manner: Manner): Layout {
  return (content, seed) => {
    const markup = createMarkup(manner, seed);
    const pane = 'height:100vh;overflow:auto';
    const shell = `<div style="display:flex;height:100vh"><div role="navigation" style="width:200px;${pane}">${menu(content, false, 'rail')}</div>
<div style="width:240px;${pane}">${teasers(content, false, 'inbox')}</div>
<div role="main" style="flex:1;${pane}"><div role="toolbar"><button>Archive</button><button>Move</button><button>Assign</button></div>${titled(content)}${markup.blocks(content.blocks)}</div></div>`;
    return toDocument(
      content,
      `<div id="app"></div><script>document.getElementById('app').innerHTML = ${inScript(shell)};</script>`,
    );
  };
}

/** Components: every block in an open shadow root of its own, menus in another, text that comes in by a slot. */
export const components: Layout = (content, seed) => {
  const markup = createMarkup('semantic', seed);
  const parts = content.blocks.map((block, index) =>
    index % 3 === 0
      ? `<x-slotted>${markup.block(block)}</x-slotted>`
      : `<x-block data-html="${escapeText(markup.block(block))}"></x-block>`,
  );
  return toDocument(
    content,
    `<x-block data-html="${escapeText(menu(content, true))}"></x-block>
<x-article>${titled(content)}${parts.join('\n')}</x-article>
<x-block data-html="${escapeText(`${teasers(content, true)}${footer(content, true)}`)}"></x-block>
<script>
customElements.define('x-block', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<style>:host{display:block}</style>' + this.dataset.html; } });
customElements.define('x-slotted', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<style>:host{display:block}</style><div><slot></slot></div>'; } });
customElements.define('x-article', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<style>:host{display:block}</style><div part="body"><slot></slot></div>'; } });
</script>`,
  );
};

/** The whole app in one shadow root, as some kits build it. */
export const closedHost: Layout = (content, seed) => {
  const markup = createMarkup('soup', seed);
  const inner = `${menu(content, false)}<div>${titled(content)}${markup.blocks(content.blocks)}</div>${footer(content, false)}`;
  return toDocument(
    content,
    `<my-app></my-app><script>document.querySelector('my-app').attachShadow({ mode: 'open' }).innerHTML = ${inScript(inner)};</script>`,
  );
};

/** The content stands in a frame of the same origin. */
export const framed: Layout = (content, seed) => {
  const markup = createMarkup('semantic', seed);
  const inner = `<main>${titled(content)}${markup.blocks(content.blocks)}</main>`;
  return toDocument(
    content,
    `${menu(content, true)}<iframe width="800" height="900" srcdoc="${escapeText(inner)}"></iframe>${footer(content, true)}${notice(content)}`,
  );
};

/** Half of the content in a frame below the other half. */
export const partlyFramed: Layout = (content, seed) => {
  const markup = createMarkup('semantic', seed);
  const half = Math.ceil(content.blocks.length / 2);
  return toDocument(
    content,
    `<header>${menu(content, true)}</header><main><article>${titled(content)}${markup.blocks(content.blocks.slice(0, half))}
<iframe width="800" height="900" srcdoc="${escapeText(markup.blocks(content.blocks.slice(half)))}"></iframe></article></main>${teasers(content, true)}${footer(content, true)}`,
  );
};

/** About 5 MB: the content, and what nobody reads by the megabyte: data for scripts, pictures in the text, hidden templates. */
export const heavy: Layout = (content, seed) => {
  const markup = createMarkup('soup', seed);
  const data = 'x9'.repeat(1_500_000);
  const hidden = `<div class="gone"><span>${escapeText(content.around.notice)}</span></div>`.repeat(
    8_000,
  );
  const picture = `<svg width="10" height="10"><path d="${'M1 1L2 2'.repeat(110_000)}"/></svg>`;
  return toDocument(
    content,
    `${menu(content, false)}<div>${titled(content)}${markup.blocks(content.blocks)}</div>${picture}${hidden}${teasers(content, false)}
<script type="application/json">${JSON.stringify({ data })}</script>`,
  );
};

/** About 5 MB of markup around a long text: every word in an element of its own. */
export const wordy: Layout = (content, seed) => {
  const markup = createMarkup('semantic', seed);
  const body = markup
    .blocks(content.blocks)
    .replace(/(?<=>)[^<>]+(?=<)/gu, (text) =>
      text.replace(
        /[^ \n]+/gu,
        `<span class="token token-of-text" data-offset="${text.length}" data-state="neutral">$&</span>`,
      ),
    );
  return toDocument(
    content,
    `${menu(content, true)}<main>${titled(content)}${body}</main>${footer(content, true)}`,
  );
};
