// Reads the live page inside the page: visible nodes to clean HTML and plain text. Called by `page.content.ts` alone.
import type { PageCapture } from '../messaging/messages';
import { parseColor } from './contrast';
import { isElement, isFrame, isSlot } from './dom-kinds';
import { isClosedDetails, isDropped, isFurniture } from './dropped';
import { withoutInvisible } from './invisible-characters';
import { isStillSeen, isTextSeen, lookAt, type Place, type Sight } from './place';
import { createOutput, type Output } from './walk-output';

export interface WalkDeps {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Resolves in a later task, so that the page stays responsive between slices. */
  nextTask(): Promise<void>;
  /** Reads colours in notations that `rgb()` cannot say. Default: nobody does, and their text counts as seen. */
  readColor?: Sight['readColor'];
}

/** A slice works for at most 8 ms; the whole walk for 5 s; past either size limit the capture says `cut`. */
export const walkLimits = {
  sliceMs: 8,
  totalMs: 5_000,
  maxHtmlChars: 4_000_000,
  maxTextChars: 2_000_000,
};
const maxSelectionChars = 100_000;
const maxTitleChars = 500;

/** Children are a live list and a position in it: a hundred thousand of them cost nothing until their turn comes. */
type Step =
  | {
      nodes: ArrayLike<Node>;
      index: number;
      view: Window;
      parent: Place | undefined;
      /** Of these, a summary alone is shown. */
      isFolded?: boolean;
    }
  | { close: string; block: boolean };

/** Walks `document` in document order with an explicit stack, so that depth costs no call stack and a slice can end anywhere. */
export async function walkPage(document: Document, deps: WalkDeps): Promise<PageCapture> {
  const output = createOutput(walkLimits);
  const view = document.defaultView;
  const sight: Sight = {
    readColor: (css) => parseColor(css) ?? deps.readColor?.(css),
    pictures: new WeakMap(),
  };
  const started = deps.now();
  const root = document.documentElement;
  const html = view ? lookAt(root, view, undefined, 0) : undefined;
  const stack: Step[] =
    view && html && document.body ? [{ nodes: [document.body], index: 0, view, parent: html }] : [];
  let sliceStarted = started;
  const look: Look = { slice: 0, sight };
  let cut = false;
  for (let step = stack.pop(); step; step = stack.pop()) {
    visit(step, stack, output, look);
    const now = deps.now();
    cut = output.isFull() || now - started > walkLimits.totalMs;
    if (cut) break;
    if (now - sliceStarted > walkLimits.sliceMs) {
      await deps.nextTask();
      sliceStarted = deps.now();
      look.slice += 1;
    }
  }
  const selected = view?.getSelection()?.toString().slice(0, maxSelectionChars) ?? '';
  const selection = withoutInvisible(selected).trim();
  const language = root.lang;
  const title = withoutInvisible(document.title.slice(0, maxTitleChars)).trim();
  return {
    title: title || document.location.hostname,
    url: document.location.href,
    ...(language ? { language } : {}),
    html: output.html(),
    text: output.text(),
    ...(selection ? { selection } : {}),
    cut,
  };
}

interface Look {
  slice: number;
  sight: Sight;
}

function visit(step: Step, stack: Step[], output: Output, look: Look): void {
  if ('close' in step) {
    output.close(step.close, step.block);
    return;
  }
  const { nodes, index, view, parent } = step;
  const node = nodes[index];
  if (!node) return;
  step.index += 1;
  stack.push(step);
  if (step.isFolded && node.nodeName !== 'SUMMARY') return;
  if (node.nodeType === 3) {
    if (parent) visitText(node.nodeValue ?? '', parent, output, look);
    return;
  }
  if (!isElement(node) || isDropped(node)) return;
  const place = lookAt(node, view, parent, look.slice);
  if (!place) return;
  place.isFurniture ||= isFurniture(node) || isBar(place);
  const opened = output.open(node, place);
  stack.push({ close: opened.tag, block: opened.block });
  stack.push(childrenOf(node, place));
}

function visitText(text: string, place: Place, output: Output, look: Look): void {
  if (/^\s*$/u.test(text)) {
    output.addText(text, place);
    return;
  }
  const isSeen =
    (place.slice === look.slice || isStillSeen(place, look.slice)) && isTextSeen(place, look.sight);
  if (isSeen) output.addText(withoutInvisible(text), place);
}

/** A bar that stays in its place while the page moves: a menu, a notice about cookies. */
function isBar({ element, style, view, isInline }: Place): boolean {
  if (isInline || (style.position !== 'fixed' && style.position !== 'sticky')) return false;
  const box = element.getBoundingClientRect();
  return box.height > 0 && box.height * box.width < 0.4 * view.innerHeight * view.innerWidth;
}

function childrenOf(element: Element, place: Place): Step {
  const start = { index: 0, view: place.view, parent: place };
  const inner = sameOriginFrame(element);
  if (inner) return { ...start, nodes: [inner.body], view: inner.view };
  const assigned = isSlot(element) ? element.assignedNodes() : [];
  if (assigned.length > 0) return { ...start, nodes: assigned };
  const { shadowRoot } = element;
  if (shadowRoot) return { ...start, nodes: shadowRoot.childNodes };
  return { ...start, nodes: element.childNodes, isFolded: isClosedDetails(element) };
}

/** The document of a frame of the same origin; reading any other frame throws, and it is left out. */
function sameOriginFrame(element: Element): { body: HTMLElement; view: Window } | undefined {
  if (!isFrame(element)) return undefined;
  try {
    const inner = element.contentDocument;
    return inner?.body && inner.defaultView
      ? { body: inner.body, view: inner.defaultView }
      : undefined;
  } catch {
    return undefined;
  }
}
