/** Keeps the text of one paragraph, heading or cell drawn while it grows; used by the document view. */
import type { Definitions } from './block.ts';
import { patch } from './inline-dom.ts';
import type { DrawContext, Drawn } from './inline-dom.ts';
import { mergeTexts } from './inline-node.ts';
import type { InlineNode } from './inline-node.ts';
import { parseInline } from './inline-parser.ts';

export interface LeafView {
  readonly element: HTMLElement;
  /** Shows `source`; what was final before must still stand at its front. With `isOpen`, more may follow. */
  render(source: string, isOpen: boolean): void;
  /** Takes away what is drawn, to be drawn anew from the start. */
  reset(): void;
  /** Labels this text would link if they were defined. */
  readonly unresolved: ReadonlySet<string>;
}

/** An unfinished part of this length is read again only after so much more has come. */
const longTail = 4096;
const longTailStep = 512;

/** Makes the view of `element`'s text, which must be empty or hold only marks of its own in front. */
export function createLeafView(
  element: HTMLElement,
  definitions: Definitions,
  context: DrawContext,
): LeafView {
  const unresolved = new Set<string>();
  /** All before this is final. */
  let settledAt = 0;
  /** What is drawn and not final. */
  let tail: Drawn[] = [];
  /** The first of `tail` is a text whose front is final. */
  let continuesText = false;
  let readLength = 0;
  let wasOpen = true;

  /** The nodes with a text in front where one has to go on. */
  function prepare(nodes: readonly InlineNode[]): InlineNode[] {
    const merged = mergeTexts(nodes);
    if (continuesText && merged[0]?.type !== 'text') merged.unshift({ type: 'text', text: '' });
    return merged;
  }

  function render(source: string, isOpen: boolean): void {
    if (!wasOpen) return;
    const isLong = source.length - settledAt > longTail;
    if (isOpen && isLong && source.length - readLength < longTailStep) return;
    readLength = source.length;
    wasOpen = isOpen;
    const {
      nodes,
      settled,
      unresolved: labels,
    } = parseInline(source, settledAt, isOpen, definitions);
    for (const label of labels) unresolved.add(label);
    patch(element, tail, prepare(nodes), context);
    if (!isOpen) tail = [];
    else if (settled.at > settledAt) settle(nodes, settled);
  }

  /** Drops from `tail` what has become final. */
  function settle(
    nodes: readonly InlineNode[],
    settled: { at: number; nodes: number; characters: number },
  ): void {
    const final = nodes.slice(0, settled.nodes);
    const last = final.at(-1);
    if (last?.type === 'text')
      final[final.length - 1] = { type: 'text', text: last.text.slice(0, settled.characters) };
    const merged = prepare(final);
    const lastFinal = merged.at(-1);
    const lastDrawn = tail[merged.length - 1];
    settledAt = settled.at;
    continuesText = lastFinal?.type === 'text' && lastDrawn?.node.type === 'text';
    if (lastFinal?.type === 'text' && lastDrawn?.node.type === 'text') {
      tail = tail.slice(merged.length - 1);
      lastDrawn.node = { type: 'text', text: lastDrawn.node.text.slice(lastFinal.text.length) };
    } else tail = tail.slice(merged.length);
  }

  return {
    element,
    unresolved,
    render,
    reset() {
      element.replaceChildren();
      tail = [];
      continuesText = false;
      settledAt = 0;
      readLength = 0;
      wasOpen = true;
      unresolved.clear();
    },
  };
}
