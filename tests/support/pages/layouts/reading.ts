// Layouts of pages made for reading: articles, blogs, encyclopaedias, manuals. Used by `corpus.ts`.
import type { Content } from '../content';
import { createMarkup, escapeText, type Manner } from './markup';
import { footer, menu, notice, teasers, toDocument, unseen } from './shell';

export type Layout = (content: Content, seed: number) => string;

function heading({ title, byline }: Content, tag = 'h1'): string {
  const by = byline === undefined ? '' : `<p class="byline">${byline}</p>`;
  return `<${tag}>${escapeText(title)}</${tag}>${by}\n`;
}

/** As the standard means it: header, nav, main, article, aside, footer. */
export const magazine: Layout = (content, seed) => {
  const markup = createMarkup('semantic', seed);
  return toDocument(
    content,
    `${unseen(content)}<header>${menu(content, true)}</header>
<div class="columns"><main class="main-column"><article>${heading(content)}${markup.blocks(content.blocks)}</article></main>
${teasers(content, true)}</div>${footer(content, true)}${notice(content)}`,
  );
};

/** A news site built by tools: hashed class names, teasers between the paragraphs, buttons to share. */
export const news: Layout = (content, seed) => {
  const markup = createMarkup('soup', seed);
  const half = Math.ceil(content.blocks.length / 2);
  const share = `<div class="${markup.name('share')}"><button>Share</button><button>Save</button></div>`;
  const titled = heading(content, 'div').replace(
    '<div>',
    '<div style="font-size:32px;font-weight:700">',
  );
  return toDocument(
    content,
    `${menu(content, false)}${unseen(content)}<div id="root"><div class="${markup.name('outer')}">
${titled}${share}${markup.blocks(content.blocks.slice(0, half))}
${teasers(content, false, markup.name('more'))}
${markup.blocks(content.blocks.slice(half))}${share}</div>${teasers(content, false)}</div>
${footer(content, false)}${notice(content)}`,
  );
};

/** A page of twenty years ago: a table as the frame of everything. */
export const tableFrame: Layout = (content, seed) => {
  const markup = createMarkup('legacy', seed);
  return toDocument(
    content,
    `<table width="100%"><tr><td colspan="3" bgcolor="#ccc">${menu(content, false)}</td></tr><tr>
<td width="150" valign="top">${teasers(content, false)}</td>
<td valign="top"><center><font size="6"><b>${escapeText(content.title)}</b></font></center>${content.byline === undefined ? '' : `<i>${content.byline}</i><br>`}
${markup.blocks(content.blocks)}</td>
<td width="150" valign="top">${menu(content, false, 'side')}</td></tr>
<tr><td colspan="3">${footer(content, false)}</td></tr></table>`,
  );
};

/** A blog: the post, a sidebar, a form for comments, posts before and after. */
export const blog: Layout = (content, seed) => {
  const markup = createMarkup('semantic', seed);
  return toDocument(
    content,
    `<div id="page"><div id="masthead"><a href="/">${escapeText(content.around.site)}</a>${menu(content, false)}</div>
<div class="columns"><div id="content" class="main-column"><div class="entry">${heading(content)}<div class="entry-content">${markup.blocks(content.blocks)}</div>
<div class="post-navigation"><a href="/before">${escapeText(content.around.teasers[0] ?? '')}</a> <a href="/after">${escapeText(content.around.teasers[1] ?? '')}</a></div>
<form><label>Comment <textarea></textarea></label><button>Post</button></form></div></div>
<div id="sidebar" class="side widget-area">${teasers(content, false, 'widget')}</div></div>${footer(content, false)}</div>`,
  );
};

/** An encyclopaedia: a contents list that repeats the headings, marks to edit, a list of languages. */
export const encyclopaedia: Layout = (content, seed) => {
  const markup = createMarkup('semantic', seed);
  const titles = content.blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : []));
  const toc = `<nav class="toc" aria-label="Contents"><ul>${titles.map((title) => `<li><a href="#x">${escapeText(title)}</a></li>`).join('')}</ul></nav>`;
  const body = content.blocks.map((block) => markup.block(block)).join('\n');
  return toDocument(
    content,
    `<div class="columns"><div class="side" role="navigation">${menu(content, false, 'portal')}</div>
<div id="content" role="main" class="main-column">${heading(content)}<div id="bodyContent">${toc}${body}</div>
<div role="navigation" class="catlinks">${menu(content, false)}</div></div></div>${footer(content, true)}`,
  );
};

/** A manual: a long menu at the left, the contents of this page at the right, buttons to copy. */
export function manual(manner: Manner): Layout {
  return (content, seed) => {
    const markup = createMarkup(manner, seed);
    const chapters = Array.from(
      { length: 40 },
      (_, index) => content.around.menu[index % content.around.menu.length] ?? '',
    );
    const long = { ...content, around: { ...content.around, menu: chapters } };
    const titles = content.blocks.flatMap((block) =>
      block.type === 'heading' ? [block.text] : [],
    );
    const aside = `<div class="side"><div>On this page</div>${titles.map((title) => `<div><a href="#x">${escapeText(title)}</a></div>`).join('')}</div>`;
    const semantic = manner === 'semantic';
    const tag = semantic ? 'main' : 'div';
    return toDocument(
      content,
      `<div class="bar" style="position:sticky;top:0"><a href="/">${escapeText(content.around.site)}</a><button>Search</button></div>
<div class="columns">${menu(long, semantic, 'side')}<${tag} class="main-column">${menu(content, semantic)}${heading(content)}${markup.blocks(content.blocks)}
<div class="bar"><a href="/before">Previous</a><a href="/after">Next</a></div></${tag}>${aside}</div>${footer(content, semantic)}${unseen(content)}`,
    );
  };
}
