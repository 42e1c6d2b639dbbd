// @ts-check
// The articles that stand beside the panel in tests and in `npm start`: pages as a browser gets them, and their plain text.
import { readFileSync } from 'node:fs';

/** Names under `/articles/`, with the title of each page. */
export const articleNames = ['lighthouse-lens', 'tides'];

/** @param {string} name @returns {string | undefined} the whole HTML page */
export function articlePage(name) {
  if (!articleNames.includes(name)) return undefined;
  const body = articleBody(name);
  const title = /<h1>(.*?)<\/h1>/s.exec(body)?.[1]?.trim() ?? name;
  const others = articleNames
    .map((other) => `<li><a href="/articles/${other}">${other.replaceAll('-', ' ')}</a></li>`)
    .join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
body { font: 17px/1.6 Georgia, serif; color: #222; background: #fdfcf9; max-width: 42rem; margin: 0 auto; padding: 1rem 1.5rem 4rem }
h1 { line-height: 1.2 } h1, h2, nav, footer { font-family: system-ui, sans-serif } .lede { font-size: 1.15em; color: #444 }
nav ul { display: flex; gap: 1.5rem; list-style: none; padding: 0; font-size: 0.85rem } footer { color: #777; font-size: 0.85rem }
table { border-collapse: collapse; width: 100% } td, th { border-bottom: 1px solid #ccc; padding: 0.4rem; text-align: left } caption { font-style: italic }
</style>
</head>
<body>
<nav aria-label="Articles"><ul>${others}</ul></nav>
<main><article>
${body}
</article></main>
<footer>Written for this demonstration.</footer>
</body>
</html>`;
}

/** What the backend answers from when a question comes without a text. @returns {string} */
export function libraryText() {
  return articleNames.map(articleText).join('\n\n');
}

/** Paragraphs of the article, separated by blank lines. @param {string} name */
export function articleText(name) {
  const paragraphs = articleBody(name).match(/<p[\s>].*?<\/p>/gs) ?? [];
  return paragraphs
    .map((one) =>
      one
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join('\n\n');
}

/** @param {string} name */
function articleBody(name) {
  return readFileSync(new URL(`${name}.html`, import.meta.url), 'utf8');
}
