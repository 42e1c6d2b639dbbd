/**
 * Draws a streaming answer: the hot path of the panel. The message view mounts one host for it and
 * hands it every delta; a frame's work does not grow with what is already there.
 */
import { element as english } from '../../../lib/languages/texts/element.ts';
import { createBlockParser } from './block-parser.ts';
import type { BlockParser } from './block-parser.ts';
import { createDocumentView } from './document-view.ts';
import type { DocumentView, DrawnLeaf, SettledBlock } from './document-view.ts';
import type { Definitions } from './block.ts';
import type { DrawnImage, MarkdownTexts } from './inline-dom.ts';
import { attachInteractions } from './interactions.ts';
import type { OpenLink } from './interactions.ts';
import { toSafeLink } from './safe-link.ts';
import type { LinkPolicy } from './safe-link.ts';

export interface TextRendererOptions {
  /** False: every text handed over is drawn at once; true: in one batch a frame. */
  isStreaming: boolean;
  openLink: OpenLink;
  /** English unless given. */
  texts?: MarkdownTexts;
  /** Runs the callback before the next frame; returns how to cancel it. */
  schedule?: (callback: () => void) => () => void;
  onBlockSettled?: (block: SettledBlock) => void;
  linkPolicy?: LinkPolicy;
  /** Told of every formula as it is drawn as its source. */
  onMathDrawn?: (element: HTMLElement) => void;
  /** Told of every image as it is drawn as its words. */
  onImageDrawn?: (image: DrawnImage) => void;
  /** Makes the ids of footnotes unique in the document. */
  idPrefix?: string;
  /** The text is drawn to its end; comes again when it was begun anew. */
  onDrawn?: () => void;
}

/** A text that is drawn to its end: what finding a place in it takes. */
export interface DrawnText {
  text: string;
  leaves: readonly DrawnLeaf[];
  definitions: Definitions;
}

export interface TextRenderer {
  /** Nothing while more is awaited. */
  drawn(): DrawnText | undefined;
  /** Adds to the text, cut anywhere. */
  append(text: string): void;
  /** Makes the text `fullText`; what is drawn stays where the text only grows. */
  replace(fullText: string): void;
  /** Draws what was held back, over several frames where much of it came at once; from there on the DOM equals that of the text rendered at once. */
  finish(): void;
  /** Stops listening and empties the host. */
  destroy(): void;
}

/** A streaming text takes so many ms of a frame; what came at once and is longer goes on in the next. */
const sliceMs = 12;
/** Characters read between two looks at the clock. */
const pieceLength = 2048;
/**
 * What came at once is drawn out of the document meanwhile and shown so often, in ms: what never was in
 * sight is never laid out. 300 KB at once take half the processor time that they take a frame at a time.
 */
const showEveryMs = 100;
/** A hidden page draws no frames; its text still has to arrive. */
const hiddenDelayMs = 100;

function scheduleFrame(callback: () => void): () => void {
  if (document.visibilityState === 'hidden') {
    const timer = setTimeout(callback, hiddenDelayMs);
    return () => clearTimeout(timer);
  }
  const frame = requestAnimationFrame(callback);
  return () => cancelAnimationFrame(frame);
}

/** Makes a renderer that draws Markdown into `host`, which it owns until it is destroyed. */
export function createTextRenderer(host: HTMLElement, options: TextRendererOptions): TextRenderer {
  const { schedule = scheduleFrame, linkPolicy = toSafeLink, texts = english.markdown } = options;
  const detach = attachInteractions(host, options.openLink);
  let view: DocumentView;
  let parser: BlockParser;
  let definitions: Definitions;
  let received = '';
  let pending = '';
  let cancel: (() => void) | undefined;
  let isFinished = false;
  /** No more will come, but not all of it is drawn. */
  let isEnding = false;
  /** When what is drawn out of the document was last put into it; undefined while nothing waits. */
  let shownAt: number | undefined;

  function begin(): void {
    host.replaceChildren();
    host.dataset['markdown'] = '';
    received = '';
    pending = '';
    isFinished = false;
    isEnding = false;
    shownAt = undefined;
    definitions = new Map();
    view = createDocumentView(host, {
      definitions,
      context: {
        texts,
        policy: linkPolicy,
        onMathDrawn: options.onMathDrawn,
        onImageDrawn: options.onImageDrawn,
      },
      idPrefix: options.idPrefix ?? 'md',
      onBlockSettled: options.onBlockSettled,
    });
    parser = createBlockParser(view, definitions);
  }

  function flush(): void {
    cancel?.();
    cancel = undefined;
    if (pending === '') return;
    const until = options.isStreaming ? performance.now() + sliceMs : Infinity;
    do {
      const piece = pending.slice(0, pieceLength);
      pending = pending.slice(pieceLength);
      parser.push(piece);
    } while (pending !== '' && performance.now() < until);
    view.flush();
    showOrHold();
    if (pending !== '') cancel = schedule(flush);
    else if (isEnding) end();
  }

  function showOrHold(): void {
    const now = performance.now();
    const isDue = shownAt !== undefined && (pending === '' || now - shownAt >= showEveryMs);
    if (isDue) view.show();
    if (pending === '') shownAt = undefined;
    else if (isDue || shownAt === undefined) {
      shownAt = now;
      view.hold();
    }
  }

  function end(): void {
    isEnding = false;
    isFinished = true;
    parser.finish();
    view.resolveLabels();
    options.onDrawn?.();
  }

  function append(text: string): void {
    if (text === '' || isFinished || isEnding) return;
    received += text;
    pending += text;
    if (!options.isStreaming) flush();
    else cancel ??= schedule(flush);
  }

  begin();
  return {
    drawn: () => (isFinished ? { text: received, leaves: view.leaves, definitions } : undefined),
    append,
    replace(fullText) {
      if (fullText === received) return;
      const continues = fullText.startsWith(received) && !isFinished && !isEnding;
      const rest = continues ? fullText.slice(received.length) : fullText;
      if (!continues) {
        cancel?.();
        cancel = undefined;
        begin();
      }
      append(rest);
    },
    finish() {
      if (isFinished) return;
      flush();
      if (pending === '') end();
      else isEnding = true;
    },
    destroy() {
      cancel?.();
      cancel = undefined;
      isFinished = true;
      detach();
      host.replaceChildren();
    },
  };
}
