// Where an element of the page stands and whether a person sees its text; hidden text is left out because injected instructions hide in it. Used by `walk-page.ts`.
import { contrastOf, over, type Color } from './contrast';
import { isTree } from './dom-kinds';

/** One element on the way down, with what it inherits. What costs layout is found when its text asks for it, and kept. */
export interface Place {
  element: Element;
  view: Window;
  style: CSSStyleDeclaration;
  parent?: Place;
  /** Takes part in a line; its box is that of its nearest block. */
  isInline: boolean;
  /** Product of all opacities down to here. */
  opacity: number;
  /** Without layout (a document that is not drawn) every box is empty, and says nothing. */
  hasLayout: boolean;
  /** The nearest box around the text that cuts off what overflows; a scrolling one cuts nothing. */
  clip?: Place;
  isFurniture: boolean;
  /** The slice in which it was looked at: the page may have changed since. */
  slice: number;
  background?: Color | 'unknown';
  isReadable?: boolean;
  isInSight?: boolean;
}

/** What one walk looks through. */
export interface Sight {
  readColor: (css: string) => Color | undefined;
  /** The first large pictures of each tree, found when the first pale text asks for them. */
  pictures: WeakMap<Node, Element[]>;
}

/** Text fainter than this, or nearer to its background, is not seen. WCAG asks for 4.5; pale grey on white has 1.2. */
const minOpacity = 0.05;
const minContrast = 1.12;
const minFontPx = 3;
const maxIndentPx = 150;
const canvas = { light: 255, dark: 23 };

const clipsAway =
  /inset\(\s*(?:[5-9]\d|100)(?:\.\d+)?%|circle\(\s*0|ellipse\(\s*0|polygon\(\s*(?:0(?:px|%)? 0(?:px|%)?(?:,\s*)?)+\)/u;

/** Looks at an element; nothing when neither it nor anything below it is seen. */
export function lookAt(
  element: Element,
  view: Window,
  parent: Place | undefined,
  slice: number,
): Place | undefined {
  const style = view.getComputedStyle(element);
  const { display } = style;
  if (display === 'none' || isUndrawn(style)) return undefined;
  const place: Place = {
    element,
    view,
    style,
    isInline: display === 'inline' || display === 'contents',
    opacity: (parent?.opacity ?? 1) * toNumber(style.opacity, 1),
    isFurniture: parent?.isFurniture ?? false,
    hasLayout: parent?.hasLayout ?? element.getBoundingClientRect().width > 0,
    slice,
  };
  // One by one: a spread of objects for each element of a page is what costs most after layout.
  if (parent) place.parent = parent;
  if (parent?.clip) place.clip = parent.clip;
  if (display === 'contents') return place;
  if (place.opacity < minOpacity || isMaskedAway(place)) return undefined;
  if (!place.isInline) setClip(place);
  return isClippedAway(place) ? undefined : place;
}

/** Taken out of the page meanwhile, or in no slot of its host: such an element has no style at all. */
function isUndrawn(style: CSSStyleDeclaration): boolean {
  return style.display === '' && style.length === 0;
}

function toNumber(css: string, fallback: number): number {
  const value = Number.parseFloat(css);
  return Number.isNaN(value) ? fallback : value;
}

function isMaskedAway({ style, isInline }: Place): boolean {
  // Does not apply to inline boxes.
  if (!isInline && style.contentVisibility === 'hidden') return true;
  const { clipPath, filter } = style;
  if (clipPath && clipPath !== 'none' && clipsAway.test(clipPath)) return true;
  return Boolean(filter) && filter !== 'none' && /opacity\(0(?:\.0\d*)?%?\)/u.test(filter);
}

function cuts(overflow: string): boolean {
  return overflow === 'hidden' || overflow === 'clip';
}

function setClip(place: Place): void {
  const { element, style } = place;
  // What the root and the body cut off, the window scrolls.
  if (element.tagName === 'HTML' || element.tagName === 'BODY') return;
  const { overflowX, overflowY } = style;
  if (cuts(overflowX) || cuts(overflowY)) place.clip = place;
  else if (overflowX !== 'visible' && overflowX !== '') delete place.clip;
}

/** A box of no size that shows nothing of what overflows, or the old `clip` of nothing. */
function isClippedAway(place: Place): boolean {
  const { element, style } = place;
  if (style.position === 'absolute' && /rect\((?:[01](?:px)?,? ?){4}\)/u.test(style.clip))
    return true;
  if (place.clip !== place || !place.hasLayout) return false;
  const box = element.getBoundingClientRect();
  return box.width <= 1 || box.height <= 1;
}

/** Whether a person can read text that stands directly in this element. */
export function isTextSeen(place: Place, sight: Sight): boolean {
  if (place.style.visibility === 'hidden' || place.style.visibility === 'collapse') return false;
  place.isReadable ??=
    toNumber(place.style.fontSize, 16) >= minFontPx &&
    (!place.hasLayout || isInSight(place)) &&
    hasContrast(place, sight);
  return place.isReadable;
}

/** Text that a slice found and a later one reads: nothing of the way down may have been hidden in between. */
export function isStillSeen(place: Place, slice: number): boolean {
  for (let at: Place | undefined = place; at && at.slice !== slice; at = at.parent) {
    if (at.style.display === 'none' || isUndrawn(at.style)) return false;
    if (toNumber(at.style.opacity, 1) < minOpacity || isMaskedAway(at)) return false;
    at.slice = slice;
    delete at.isReadable;
    delete at.isInSight;
    delete at.background;
  }
  return true;
}

/**
 * The words lie on the page, not beside or above it, and not to the side of or above the box that cuts them off. A part of a line
 * that was not moved lies where its block does.
 */
function isInSight(place: Place): boolean {
  const { parent, isInline, style } = place;
  const isMoved = style.position !== 'static' && style.position !== '';
  place.isInSight ??= isInline && parent && !isMoved ? isInSight(parent) : isBoxInSight(place);
  return place.isInSight;
}

function isBoxInSight({ element, view, clip, style }: Place): boolean {
  const document = element.ownerDocument;
  let box = element.getBoundingClientRect();
  // Words may overflow a box of no size, and an indent may push them out of theirs.
  if (box.width < 1 || box.height < 1 || Math.abs(toNumber(style.textIndent, 0)) > maxIndentPx) {
    const range = document.createRange();
    range.selectNodeContents(element);
    box = range.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) return false;
  }
  if (box.right + view.scrollX <= 0 || box.bottom + view.scrollY <= 0) return false;
  const { scrollWidth } = document.documentElement;
  if (box.left + view.scrollX >= Math.max(scrollWidth, view.innerWidth)) return false;
  if (!clip) return true;
  const edge = clip.element.getBoundingClientRect();
  // What overflows downwards is the rest of a text, behind "Read more".
  return box.right > edge.left && box.left < edge.right && box.bottom > edge.top;
}

function backgroundOf(place: Place, readColor: Sight['readColor']): Color | 'unknown' {
  if (place.background !== undefined) return place.background;
  const { style, parent, view } = place;
  const color = readColor(style.backgroundColor);
  const behind = (): Color | 'unknown' =>
    parent ? backgroundOf(parent, readColor) : canvasOf(view);
  if (style.backgroundImage && style.backgroundImage !== 'none') place.background = 'unknown';
  else if (!color) place.background = style.backgroundColor ? 'unknown' : behind();
  else if (color.alpha === 1) place.background = color;
  else {
    const back = behind();
    place.background = back === 'unknown' || color.alpha === 0 ? back : over(color, back);
  }
  return place.background;
}

function canvasOf(view: Window): Color {
  const { colorScheme } = view.getComputedStyle(view.document.documentElement);
  const isDark =
    /dark/u.test(colorScheme) &&
    (!/light/u.test(colorScheme) || view.matchMedia('(prefers-color-scheme: dark)').matches);
  const value = isDark ? canvas.dark : canvas.light;
  return { red: value, green: value, blue: value, alpha: 1 };
}

function hasContrast(place: Place, sight: Sight): boolean {
  const { style } = place;
  const { readColor } = sight;
  const color = readColor(style.webkitTextFillColor || style.color);
  if (!color) return true;
  const background = backgroundOf(place, readColor);
  if (background === 'unknown') return true;
  if (contrastOf(over(color, background), background) >= minContrast) return true;
  return color.alpha > minOpacity && hasPictureBehind(place, sight);
}

const maxPictures = 40;

function picturesOf(root: Node, { pictures }: Sight): Element[] {
  const known = pictures.get(root);
  if (known) return known;
  const found: Element[] = [];
  if (isTree(root))
    for (const picture of root.querySelectorAll('img,video,canvas')) {
      if (picture.clientWidth > 40 && picture.checkVisibility({ opacityProperty: true }))
        found.push(picture);
      if (found.length === maxPictures) break;
    }
  pictures.set(root, found);
  return found;
}

/** White words on a white page are seen where a picture lies under them, as on a title page. */
function hasPictureBehind({ element }: Place, sight: Sight): boolean {
  const box = element.getBoundingClientRect();
  return picturesOf(element.getRootNode(), sight).some((picture) => {
    const { left, right, top, bottom } = picture.getBoundingClientRect();
    return (
      left <= box.left + 1 &&
      right >= box.right - 1 &&
      top <= box.top + 1 &&
      bottom >= box.bottom - 1
    );
  });
}
