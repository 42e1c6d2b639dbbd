// Layouts of pages made for working: forums, searches, tables, shops. Used by `corpus.ts`.
import type { Content } from '../content';
import { createMarkup, escapeText, type Manner } from './markup';
import type { Layout } from './reading';
import { footer, menu, notice, teasers, toDocument, unseen } from './shell';

const pages =
  '<div class="bar"><a href="?2">2</a><a href="?3">3</a><a href="?4">4</a><a href="?5">5</a></div>';

function titled({ title }: Content, manner: Manner): string {
  return manner === 'soup'
    ? `<div role="heading" aria-level="1" style="font-size:28px"><span>${escapeText(title)}</span></div>`
    : `<h1>${escapeText(title)}</h1>`;
}

/** A thread of posts, one below the other, with a menu and the other threads. */
export function forum(manner: Manner): Layout {
  return (content, seed) => {
    const markup = createMarkup(manner, seed);
    const semantic = manner === 'semantic';
    return toDocument(
      content,
      `${unseen(content)}${menu(content, semantic)}<div class="columns"><div class="main-column" ${semantic ? 'role="main"' : ''}>
${titled(content, manner)}${markup.blocks(content.blocks)}${pages}
<form><textarea></textarea><button>Answer</button></form></div>${teasers(content, semantic)}</div>${footer(content, semantic)}${notice(content)}`,
    );
  };
}

/** Posts that answer each other, indented. */
export const nestedForum: Layout = (content, seed) => {
  const markup = createMarkup('soup', seed);
  let nested = '';
  content.blocks.toReversed().forEach((block, index) => {
    nested = `<div style="margin-left:12px">${markup.block(block)}${index % 4 === 3 ? '' : nested}</div>${index % 4 === 3 ? nested : ''}`;
  });
  return toDocument(
    content,
    `${menu(content, false)}<div id="app">${titled(content, 'soup')}${nested}</div>${teasers(content, false)}${footer(content, false)}`,
  );
};

/** Hits of a search between filters and the links to the next hits. */
export function search(manner: Manner): Layout {
  return (content, seed) => {
    const markup = createMarkup(manner, seed);
    const semantic = manner === 'semantic';
    const hits = markup.blocks(content.blocks);
    const filters = `<div class="side"><div>Filter</div>${content.around.menu.map((text) => `<label><input type="checkbox"> <a href="?f">${escapeText(text)}</a></label><br>`).join('')}</div>`;
    return toDocument(
      content,
      `<header><form role="search"><input value="${escapeText(content.title)}"><button>Search</button></form>${menu(content, semantic)}</header>
<div class="columns">${filters}<div class="main-column">${titled(content, manner)}${semantic ? `<ol>${hits}</ol>` : hits}${pages}</div></div>${footer(content, semantic)}`,
    );
  };
}

/** Tables of figures under headings. */
export function report(manner: Manner): Layout {
  return (content, seed) => {
    const markup = createMarkup(manner, seed);
    const semantic = manner !== 'soup';
    return toDocument(
      content,
      `${menu(content, semantic)}<div class="columns">${teasers(content, semantic)}<div class="main-column">${titled(content, manner)}${markup.blocks(content.blocks)}</div></div>${footer(content, semantic)}${notice(content)}`,
    );
  };
}

/** A shop: what is sold, its properties, what others wrote about it, what else there is. */
export function shop(manner: Manner): Layout {
  return (content, seed) => {
    const markup = createMarkup(manner, seed);
    const semantic = manner === 'semantic';
    const image =
      '<img width="400" height="300" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
    return toDocument(
      content,
      `${menu(content, semantic)}<div class="columns"><div>${image}</div><div class="main-column">${titled(content, manner)}
<div class="bar"><button>Buy</button><select><option>1</option><option>2</option></select></div>${markup.blocks(content.blocks)}</div></div>
${teasers(content, semantic, 'carousel')}${footer(content, semantic)}${notice(content)}`,
    );
  };
}
