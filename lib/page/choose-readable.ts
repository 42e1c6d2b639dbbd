// Finds the part of a captured page that one reads: the library's choice, or everything but furniture where the library misses too much. Used by `to-page-text.ts`.
import { Readability } from '@mozilla/readability';

/** Less than this share of what is left without furniture means that the library missed the content: a thread of posts, a list. */
const minReadableShare = 0.8;
/** Containers with so many links, whose words are nearly all links, lead away from the page. */
const minLinks = 3;
const minLinkShare = 0.7;
/** So much of the page must be left without them, or they are what one reads there. */
const minLeftShare = 0.3;
/** More would hold up the panel. */
const maxElements = 50_000;
const marks =
  '[role="complementary"],nav,aside,[role="navigation"],[role="banner"],[role="contentinfo"]';

function lengthOf(node: Node): number {
  return (node.textContent ?? '').replace(/\s+/gu, ' ').trim().length;
}

/** The readable part as HTML, in the order of the page. `document` is changed. */
export function chooseReadable(document: Document): string | undefined {
  const rest = document.body.cloneNode(true);
  const pruned = withoutFurniture(document, rest);
  const article = readArticle(document);
  const found = (article?.textContent ?? '').replace(/\s+/gu, ' ').trim().length;
  if (article?.content && found >= minReadableShare * lengthOf(pruned)) return article.content;
  return lengthOf(pruned) === 0 ? undefined : pruned.innerHTML;
}

/** The library throws where there are more elements than it is let look at. */
function readArticle(document: Document) {
  if (document.getElementsByTagName('*').length > maxElements) return null;
  return new Readability(document, { charThreshold: 200 }).parse();
}

/** A copy of the body without menus, asides and lists of links. */
function withoutFurniture(document: Document, copy: Node): HTMLElement {
  const body = document.createElement('div');
  body.append(...copy.childNodes);
  const whole = lengthOf(body);
  const kept = body.cloneNode(true);
  for (const element of body.querySelectorAll(marks)) element.remove();
  if (lengthOf(body) < whole * minLeftShare) {
    body.replaceChildren(...kept.childNodes);
    return body;
  }
  const withLinks = body.cloneNode(true);
  removeLinkLists(body);
  if (lengthOf(body) < whole * minLeftShare) body.replaceChildren(...withLinks.childNodes);
  return body;
}

/** From the inside out, so that a column is judged without the lists in it. */
function removeLinkLists(body: HTMLElement): void {
  const boxes = Array.from(body.querySelectorAll('ul,ol,div,section,table,p,td')).toReversed();
  for (const box of boxes) {
    const links = box.querySelectorAll('a');
    if (links.length < minLinks) continue;
    let inLinks = 0;
    for (const link of links) inLinks += lengthOf(link);
    if (inLinks >= minLinkShare * lengthOf(box)) box.remove();
  }
}
