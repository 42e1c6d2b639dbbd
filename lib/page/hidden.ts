// Which elements a reader of the page cannot see; hidden text is left out because injected instructions hide in it.

/** Elements whose content is never text to read: code, forms, media, page furniture without words. */
const dropped = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'LINK',
  'META',
  'INPUT',
  'TEXTAREA',
  'SELECT',
  'OPTION',
  'BUTTON',
  'FORM',
  'AUDIO',
  'VIDEO',
  'CANVAS',
  'SVG',
  'OBJECT',
  'EMBED',
  'MAP',
  'DIALOG',
]);

/** Whether the walk passes over an element and all below it. A form that wraps the whole article is kept, its controls are not. */
export function isDropped(element: Element): boolean {
  const name = element.tagName.toUpperCase();
  if (name === 'FORM') return !element.querySelector('p,article,main,table');
  if (name === 'DIALOG') return !element.hasAttribute('open');
  return dropped.has(name);
}

/**
 * Whether a person sees nothing of this element: not rendered, invisible, fully transparent,
 * of no size with its overflow cut, clipped away or pushed off the page.
 */
export function isHidden(element: Element, view: Window): boolean {
  if (element.getAttribute('aria-hidden') === 'true' && !element.querySelector('p,pre,table,li'))
    return true;
  const style = view.getComputedStyle(element);
  if (style.display === 'none') return true;
  if (style.display === 'contents') return false;
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return true;
  if (Number.parseFloat(style.opacity) === 0) return true;
  if (Number.parseFloat(style.fontSize) < 1) return true;
  const clips = style.overflowX === 'hidden' || style.overflowX === 'clip';
  const isPlaced = style.position === 'absolute' || style.position === 'fixed';
  if (!clips && !isPlaced) return false;
  const box = element.getBoundingClientRect();
  if (clips && (box.width <= 1 || box.height <= 1)) return true;
  return isOffPage(box, view);
}

function isOffPage(box: DOMRect, view: Window): boolean {
  if (box.width === 0 && box.height === 0) return false;
  return box.right + view.scrollX < 0 || box.bottom + view.scrollY < 0;
}
