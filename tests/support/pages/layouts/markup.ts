// Blocks as markup, in three manners: as the standard means it, as a heap of `div`s, and as it was done with tables and `font`. Used by the layouts.
import { assertNever } from '../../../../lib/shared/assert-never';
import type { Block } from '../content';
import { createDraw, type Draw } from '../draw';

export type Manner = 'semantic' | 'soup' | 'legacy';

export interface Markup {
  draw: Draw;
  blocks(blocks: readonly Block[]): string;
  block(block: Block): string;
  /** Escaped, with some words as links or emphasised. */
  inline(text: string): string;
  /** A class name as build tools make them, the same for the same meaning. */
  name(meaning: string): string;
}

export function escapeText(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/"/gu, '&quot;');
}

function hashed(meaning: string, salt: number): string {
  let hash = salt;
  for (const char of meaning) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `x${hash.toString(36)}`;
}

export function createMarkup(manner: Manner, seed: number): Markup {
  const draw = createDraw(seed + 1_000);
  const name = (meaning: string) => (manner === 'soup' ? hashed(meaning, seed) : meaning);

  function inline(text: string): string {
    return text
      .split(/(?<= )/u)
      .map((word) => {
        const escaped = escapeText(word);
        const chance = draw.int(0, 40);
        if (chance === 0)
          return `<a href="/elsewhere/${draw.int(1, 99)}">${escaped.trimEnd()}</a> `;
        if (chance === 1) return manner === 'legacy' ? `<b>${escaped}</b>` : `<em>${escaped}</em>`;
        return escaped;
      })
      .join('')
      .trimEnd();
  }

  const div = (meaning: string, inner: string) => `<div class="${name(meaning)}">${inner}</div>\n`;
  const cell = (tag: string, inner: string) => `<${tag}>${inline(inner)}</${tag}>`;

  function table({ caption, head, rows }: Extract<Block, { type: 'table' }>): string {
    if (manner === 'soup') {
      const row = (cells: readonly string[]) =>
        `<div role="row" style="display:table-row">${cells.map((text) => `<div role="cell" style="display:table-cell;padding:4px">${inline(text)}</div>`).join('')}</div>`;
      const grid = `<div role="table" style="display:table">${[head, ...rows].map(row).join('')}</div>`;
      return `${caption === undefined ? '' : div('caption', inline(caption))}${grid}`;
    }
    const border = manner === 'legacy' ? ' border="1" cellpadding="3"' : '';
    const body = rows.map((row) => `<tr>${row.map((text) => cell('td', text)).join('')}</tr>`);
    return `<table${border}>${caption === undefined ? '' : cell('caption', caption)}<thead><tr>${head.map((text) => cell('th', text)).join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>\n`;
  }

  function code(text: string, language: string): string {
    const escaped = escapeText(text);
    if (manner === 'legacy') return `<pre><tt>${escaped}</tt></pre>\n`;
    if (manner === 'semantic')
      return `<pre><code class="language-${language}">${escaped}</code></pre>\n`;
    // A highlighter that sets a line each, with numbers that cannot be selected.
    const lines = escaped
      .split('\n')
      .map(
        (line, index) =>
          `<div style="white-space:pre"><span data-line="${index + 1}"></span><span>${line}</span></div>`,
      );
    return div('highlight', `<button>Copy</button>${lines.join('')}`);
  }

  function post({ author, when, body }: Extract<Block, { type: 'post' }>): string {
    const actions = '<button>Reply</button> <button>Share</button> <button>Report</button>';
    if (manner === 'legacy')
      return `<table width="100%" border="1"><tr><td width="120" valign="top"><b>${author}</b><br>${when}</td><td>${blocks(body)}</td></tr></table>\n`;
    const head = `<span class="${name('author')}">${author}</span> <time>${when}</time>`;
    return manner === 'semantic'
      ? `<article class="post"><header>${head}</header><div class="body">${blocks(body)}</div><footer>${actions}</footer></article>\n`
      : div(
          'row',
          `${div('meta', head)}${div('content-body', blocks(body))}${div('tools', actions)}`,
        );
  }

  function block(one: Block): string {
    const soup = manner === 'soup';
    switch (one.type) {
      case 'heading':
        if (manner === 'legacy')
          return `<p><font size="5"><b>${escapeText(one.text)}</b></font></p>\n`;
        return soup
          ? `<div class="${name('subhead')}" role="heading" aria-level="2"><span>${escapeText(one.text)}</span></div>\n`
          : `<h2 id="${hashed(one.text, 3)}">${escapeText(one.text)} <a href="#${hashed(one.text, 3)}" aria-hidden="true"></a></h2>\n`;
      case 'paragraph':
        if (manner === 'legacy') return `${inline(one.text)}<br><br>\n`;
        return soup
          ? div('text', `<span>${inline(one.text)}</span>`)
          : `<p>${inline(one.text)}</p>\n`;
      case 'list': {
        const tag = one.ordered ? 'ol' : 'ul';
        return soup
          ? div('items', one.items.map((item) => div('item', inline(item))).join(''))
          : `<${tag}>${one.items.map((item) => `<li>${inline(item)}</li>`).join('\n')}</${tag}>\n`;
      }
      case 'table':
        return table(one);
      case 'code':
        return code(one.text, one.language);
      case 'quote':
        return soup
          ? div('callout', inline(one.text))
          : `<blockquote><p>${inline(one.text)}</p></blockquote>\n`;
      case 'figure': {
        const image =
          '<img width="300" height="120" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">';
        return soup || manner === 'legacy'
          ? div('media', `${image}<br>${inline(one.caption)}`)
          : `<figure>${image}<figcaption>${inline(one.caption)}</figcaption></figure>\n`;
      }
      case 'terms':
        return soup || manner === 'legacy'
          ? one.pairs
              .map(([term, meaning]) => div('pair', `<b>${term}</b> ${inline(meaning)}`))
              .join('')
          : `<dl>${one.pairs.map(([term, meaning]) => `<dt>${term}</dt><dd>${inline(meaning)}</dd>`).join('')}</dl>\n`;
      case 'post':
        return post(one);
      case 'result': {
        const title = `<a href="/hit/${draw.int(1, 999)}">${escapeText(one.title)}</a>`;
        const where = `<cite>${escapeText(one.where)}</cite>`;
        return soup || manner === 'legacy'
          ? div(
              'hit',
              `${div('hit-title', title)}${div('hit-where', where)}${div('hit-text', inline(one.snippet))}`,
            )
          : `<li class="hit"><h3>${title}</h3>${where}<p>${inline(one.snippet)}</p></li>\n`;
      }
      default:
        return assertNever(one);
    }
  }
  const blocks = (all: readonly Block[]) => all.map(block).join('');
  return { draw, blocks, block, inline, name };
}
