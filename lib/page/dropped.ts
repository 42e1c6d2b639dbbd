// Which elements are never text to read, and which are furniture of the page around it. Used by `walk-page.ts`.

/** Elements whose content is never text to read: code, controls, media, page furniture without words. */
const dropped = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE LINK META INPUT TEXTAREA SELECT OPTION BUTTON FORM AUDIO VIDEO CANVAS SVG IMG PICTURE ' +
    'OBJECT EMBED MAP DIALOG PROGRESS METER DATALIST'
  ).split(' '),
);

/** Whether the walk passes over an element and all below it. A form that wraps the whole article is kept, its controls are not. */
export function isDropped(element: Element): boolean {
  const name = element.tagName.toUpperCase();
  if (name === 'FORM') return !element.querySelector('p,article,main,table');
  if (name === 'DIALOG') return !element.hasAttribute('open');
  if (dropped.has(name)) return true;
  // Asked of every element of a page: most have no attributes at all.
  if (!element.hasAttributes()) return false;
  return element.getAttribute('aria-hidden') === 'true' && !element.querySelector('p,pre,table,li');
}

/** Whether an element is a closed `details`, of which no computed style tells: it shows its summary and nothing else. */
export function isClosedDetails(element: Element): boolean {
  return element.tagName === 'DETAILS' && !element.hasAttribute('open');
}

const furnitureTags = new Set(['NAV', 'ASIDE']);
const furnitureRoles = new Set(
  (
    'navigation complementary banner contentinfo search toolbar menu menubar tablist dialog alertdialog alert status ' +
    'scrollbar tooltip'
  ).split(' '),
);
/** Below these, a header or a footer is part of what one reads. */
const parts = 'article,main,section,li,td,blockquote';

/** Whether an element says of itself that it stands around the content: a menu, an aside, the page's own head and foot. */
export function isFurniture(element: Element): boolean {
  const role = element.hasAttributes() ? element.getAttribute('role') : null;
  if (role !== null && furnitureRoles.has(role)) return true;
  if (role !== null && role !== 'none' && role !== 'presentation') return false;
  const name = element.tagName.toUpperCase();
  if (furnitureTags.has(name)) return true;
  return (name === 'HEADER' || name === 'FOOTER') && element.closest(parts) === null;
}
