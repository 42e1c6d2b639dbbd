/** Colours code and sets formulas, in idle moments, with libraries that are loaded when the first one is needed; given to the text renderers of answers. */
import type { SettledBlock } from './document-view.ts';

export interface Decorator {
  /** Takes a block that will not change any more. */
  onBlockSettled(this: void, block: SettledBlock): void;
  /** Takes a formula that is drawn as its source. */
  onMathDrawn(this: void, element: HTMLElement): void;
}

/** What does the work, loaded when it is first needed. */
export interface DecoratorTools {
  loadHighlighter(): Promise<(code: HTMLElement, language: string) => boolean>;
  loadMath(): Promise<(element: HTMLElement) => boolean>;
  /** Calls back when the page has nothing better to do. */
  whenIdle(callback: () => void): void;
}

/** Code longer than this, in characters, stays plain: a block is coloured in one go. */
export const maxHighlighted = 8000;
/** Formulas longer than this, in characters, stay as they were written. */
export const maxMathSource = 4000;
/** A frame's share, in ms. */
const sliceMs = 8;
/** A selected block is left alone and looked at again after this, in ms. */
const selectedMs = 1500;

/** Makes a decorator that works in slices of a frame. */
export function createDecorator(tools: DecoratorTools = lazyTools): Decorator {
  const waiting: (() => Promise<void> | void)[] = [];
  let isScheduled = false;

  async function work(): Promise<void> {
    const end = performance.now() + sliceMs;
    while (waiting.length > 0 && performance.now() < end) await waiting.shift()?.();
    isScheduled = false;
    if (waiting.length > 0) schedule();
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    tools.whenIdle(() => void work());
  }

  function enqueue(task: () => Promise<void> | void): void {
    waiting.push(task);
    schedule();
  }

  async function highlight(element: HTMLElement, language: string): Promise<void> {
    const code = element.querySelector('code');
    if (code === null || isGone(element)) return;
    if (isSelected(element)) {
      setTimeout(() => enqueue(() => highlight(element, language)), selectedMs);
      return;
    }
    const colour = await tools.loadHighlighter();
    colour(code, language);
  }

  async function setMath(element: HTMLElement): Promise<void> {
    if (isGone(element)) return;
    const set = await tools.loadMath();
    element.dataset['math'] = set(element) ? 'set' : 'source';
  }

  return {
    onBlockSettled({ type, element, language }) {
      if (type !== 'code' || language === '') return;
      const length = element.querySelector('code')?.textContent?.length ?? 0;
      if (length > 0 && length <= maxHighlighted)
        enqueue(() => highlight(element, language.toLowerCase()).catch(() => {}));
    },
    onMathDrawn(element) {
      if ((element.textContent?.length ?? 0) > maxMathSource) return;
      element.dataset['math'] = 'waiting';
      enqueue(() =>
        setMath(element).catch(() => {
          element.dataset['math'] = 'source';
        }),
      );
    },
  };
}

/** Taken away with its answer. What waits to be shown stands in a fragment. */
export function isGone(element: HTMLElement): boolean {
  return element.getRootNode() instanceof Element;
}

/** True where the user's selection stands in `element`: drawing it anew would lose it. */
function isSelected(element: HTMLElement): boolean {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) return false;
  const root = element.getRootNode();
  const ranges =
    root instanceof ShadowRoot && 'getComposedRanges' in selection
      ? selection.getComposedRanges({ shadowRoots: [root] })
      : [];
  return ranges.some(
    ({ startContainer, endContainer }) =>
      element.contains(startContainer) || element.contains(endContainer),
  );
}

/** Idle or not, waiting work is done after so many ms. */
const idleTimeoutMs = 300;

const lazyTools: DecoratorTools = {
  loadHighlighter: async () => (await import('./highlight-code.ts')).highlightCode,
  async loadMath() {
    const [{ setMath }, { adoptMathStyles }] = await Promise.all([
      import('./set-math.ts'),
      import('./math-styles.ts'),
    ]);
    return (element) => {
      adoptMathStyles(element.getRootNode());
      return setMath(element);
    };
  },
  whenIdle(callback) {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(callback, { timeout: idleTimeoutMs });
    else setTimeout(callback, 0);
  },
};
