// Where the browser's own pointer must go to click an element of a page, and whether its click arrived. Used by the drivers and by the verbs of the settings page.

/** Where to click, or why not yet. */
export interface ClickPlace {
  x?: number;
  y?: number;
  why?: string;
}

/**
 * Source of a function of one element: where to click it, or why not yet. An element that still moves is not clicked.
 * Until `releaseGuard` is called, whatever else a click would hit does not feel it.
 */
export const placeOf = `async (element) => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  if (element.matches(':disabled, [aria-disabled="true"]')) return { why: 'disabled' };
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const before = element.getBoundingClientRect();
  await frame();
  await frame();
  const box = element.getBoundingClientRect();
  if (box.top !== before.top || box.left !== before.left) return { why: 'moving' };
  const x = Math.round(box.left + box.width / 2);
  const y = Math.round(box.top + box.height / 2);
  const hit = element.getRootNode().elementFromPoint(x, y);
  if (!hit || !(element.contains(hit) || hit.contains(element))) {
    // Whatever floats over the edge does not float over the middle; the next look finds it there.
    element.scrollIntoView({ block: 'center' });
    const { innerWidth, innerHeight } = window;
    return { why: 'covered', at: [x, y, innerWidth, innerHeight], by: hit?.outerHTML.slice(0, 200) };
  }
  globalThis.clickGuard?.release();
  const guard = { isHit: undefined, release: () => types.forEach((type) => removeEventListener(type, feel, true)) };
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  const feel = (event) => {
    if (guard.isHit === undefined) guard.isHit = event.composedPath().some((node) => node === element || node === hit);
    if (guard.isHit) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  types.forEach((type) => addEventListener(type, feel, true));
  globalThis.clickGuard = guard;
  return { x, y };
}`;

/** Runs inside the page: whether the click reached its element; nothing when the page went away with it. */
export const releaseGuard = `() => {
  const guard = globalThis.clickGuard;
  guard?.release();
  delete globalThis.clickGuard;
  return guard ? guard.isHit === true : undefined;
}`;
