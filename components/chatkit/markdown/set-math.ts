/** Sets a formula with KaTeX. Loaded when the first one is needed. */
import katex from 'katex';

/** Limits of one formula: macro expansions, and the size of what it asks for in em. */
const limits = { maxExpand: 300, maxSize: 12 };

/** Shows `element`'s formula in signs; false where it cannot be read, which leaves its source. */
export function setMath(element: HTMLElement): boolean {
  const made = document.createElement('span');
  try {
    katex.render(element.textContent ?? '', made, {
      displayMode: element.dataset['display'] !== undefined,
      throwOnError: true,
      strict: 'ignore',
      trust: false,
      ...limits,
    });
  } catch {
    return false;
  }
  element.replaceChildren(...made.childNodes);
  return true;
}
