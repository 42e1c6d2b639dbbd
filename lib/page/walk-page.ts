// Reads the live page inside the page: visible nodes to clean HTML and plain text. Called by `page.content.ts` alone.
import type { PageCapture } from '../messaging/messages';
import { isElement, isFrame, isSlot } from './dom-kinds';
import { isDropped, isHidden } from './hidden';
import { createOutput, type Output } from './walk-output';

export interface WalkDeps {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Resolves in a later task, so that the page stays responsive between slices. */
  nextTask(): Promise<void>;
}

/** A slice works for at most 8 ms; the whole walk for 5 s; past either size limit the capture says `cut`. */
export const walkLimits = {
  sliceMs: 8,
  totalMs: 5_000,
  maxHtmlChars: 4_000_000,
  maxTextChars: 2_000_000,
};

type Step = { node: Node; view: Window } | { close: string; block: boolean };

/** Walks `document` in document order with an explicit stack, so that depth costs no call stack and a slice can end anywhere. */
export async function walkPage(document: Document, deps: WalkDeps): Promise<PageCapture> {
  const output = createOutput(walkLimits);
  const view = document.defaultView;
  const started = deps.now();
  const stack: Step[] = view && document.body ? [{ node: document.body, view }] : [];
  let sliceStarted = started;
  let cut = false;
  for (let step = stack.pop(); step; step = stack.pop()) {
    visit(step, stack, output);
    if (output.isFull()) cut = true;
    const now = deps.now();
    if (now - started > walkLimits.totalMs) cut = true;
    if (cut) break;
    if (now - sliceStarted > walkLimits.sliceMs) {
      await deps.nextTask();
      sliceStarted = deps.now();
    }
  }
  const selection = view?.getSelection()?.toString().trim().slice(0, 100_000);
  const language = document.documentElement.lang;
  return {
    title: document.title.trim().slice(0, 500) || document.location.hostname,
    url: document.location.href,
    ...(language ? { language } : {}),
    html: output.html(),
    text: output.text(),
    ...(selection ? { selection } : {}),
    cut,
  };
}

function visit(step: Step, stack: Step[], output: Output): void {
  if ('close' in step) {
    output.close(step.close, step.block);
    return;
  }
  const { node, view } = step;
  if (node.nodeType === 3) {
    output.addText(node.nodeValue ?? '');
    return;
  }
  if (!isElement(node) || isDropped(node) || isHidden(node, view)) return;
  const opened = output.open(node, view);
  stack.push({ close: opened.tag, block: opened.block });
  pushChildren(node, view, stack);
}

function pushChildren(element: Element, view: Window, stack: Step[]): void {
  const frame = sameOriginFrame(element);
  if (frame) {
    stack.push({ node: frame.body, view: frame.view });
    return;
  }
  const slot = isSlot(element) ? element.assignedNodes() : [];
  const children = slot.length > 0 ? slot : (element.shadowRoot ?? element).childNodes;
  for (let index = children.length - 1; index >= 0; index--) {
    const child = children[index];
    if (child) stack.push({ node: child, view });
  }
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
