/** What a copied selection of a thread holds: its words as one reads them, formulas as they were written. Used by the message list. */

const blocks = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL BLOCKQUOTE PRE TABLE SECTION ARTICLE DIV HR'.split(' '),
);
const skipped = '.md-back, button, svg, .md-code-header, .item-end, .source-marks, input';

/** The one range selected inside `root`, widened so that it holds whole formulas; nothing where none is selected. */
export function selectedRange(root: ShadowRoot): Range | undefined {
  const selection = document.getSelection();
  const found = selection?.getComposedRanges({ shadowRoots: [root] })[0];
  if (found === undefined || found.collapsed || !root.contains(found.startContainer))
    return undefined;
  if (!root.contains(found.endContainer)) return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  const first = formulaAround(range.startContainer);
  const last = formulaAround(range.endContainer);
  if (first !== null) range.setStartBefore(first);
  if (last !== null) range.setEndAfter(last);
  return range;
}

function formulaAround(node: Node): Element | null {
  return (node instanceof Element ? node : node.parentElement)?.closest('.md-math') ?? null;
}

/** The words in `range`: lists with their marks, cells apart, code with its lines. */
export function readableText(range: Range): string {
  let text = '';

  /** At least so many line breaks stand at the end of what there is. */
  function breakLines(count: number): void {
    if (text === '' || count === 0) return;
    text = text.replace(/[ \t]+$/, '');
    const there = /\n*$/.exec(text)?.[0].length ?? 0;
    text += '\n'.repeat(Math.max(0, count - there));
  }

  function addText(node: Text, isLiteral: boolean): void {
    const start = node === range.startContainer ? range.startOffset : 0;
    const end = node === range.endContainer ? range.endOffset : node.length;
    const part = node.data.slice(start, end);
    text += isLiteral ? part : part.replace(/\s+/g, ' ');
  }

  function addItem(item: Element, indent: string): void {
    breakLines(1);
    const list = item.parentElement;
    const number = Number(list?.getAttribute('start') ?? 1) + indexOf(item);
    const mark = list?.tagName === 'OL' ? `${String(number)}. ` : '- ';
    const box = item.querySelector(':scope > input');
    text += `${indent}${mark}${box === null ? '' : box.hasAttribute('checked') ? '[x] ' : '[ ] '}`;
    addChildren(item, false, `${indent}  `, true);
  }

  function addElement(
    element: Element,
    isLiteral: boolean,
    indent: string,
    isInItem: boolean,
  ): void {
    const name = element.tagName;
    if (element.matches(skipped)) return;
    if (element.matches('.md-math')) {
      const source = element.getAttribute('data-source') ?? '';
      if (element.hasAttribute('data-display')) breakLines(2);
      text += source;
      if (element.hasAttribute('data-display')) breakLines(2);
    } else if (element.matches('.md-reference')) text += `[${element.textContent ?? ''}]`;
    else if (name === 'BR') text += '\n';
    else if (name === 'LI') addItem(element, indent);
    else if (name === 'TR') {
      breakLines(1);
      addChildren(element, false, indent, false);
      text = text.replace(/\t$/, '');
    } else if (name === 'TD' || name === 'TH') {
      addChildren(element, false, indent, false);
      text = `${text.trimEnd()}${text.endsWith('\n') ? '\n' : ''}\t`;
    } else if (blocks.has(name)) {
      const gap = isInItem ? (name === 'P' ? 0 : 1) : name === 'DIV' ? 1 : 2;
      breakLines(gap);
      addChildren(element, isLiteral || name === 'PRE', indent, isInItem);
      breakLines(isInItem ? 1 : gap);
    } else addChildren(element, isLiteral, indent, isInItem);
  }

  function addChildren(parent: Node, isLiteral: boolean, indent: string, isInItem: boolean): void {
    for (const child of parent.childNodes) {
      if (!range.intersectsNode(child)) continue;
      if (child instanceof Text) addText(child, isLiteral);
      else if (child instanceof Element) addElement(child, isLiteral, indent, isInItem);
    }
  }

  const { commonAncestorContainer: top } = range;
  const isLiteral = (top instanceof Element ? top : top.parentElement)?.closest('pre') !== null;
  if (top instanceof Text) addText(top, isLiteral);
  else addChildren(top, isLiteral, '', false);
  return text.replace(/^\n+|\s+$/g, '');
}

function indexOf(item: Element): number {
  return [...(item.parentElement?.children ?? [])].indexOf(item);
}

/** Puts the selection inside `root` on the clipboard as words; leaves it to the browser where there is nothing to mend. */
export function copySelection(event: ClipboardEvent, root: ShadowRoot): void {
  const range = selectedRange(root);
  if (range === undefined || event.clipboardData === null) return;
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  if (holder.firstElementChild === null) return;
  for (const formula of holder.querySelectorAll<HTMLElement>('.md-math'))
    formula.replaceChildren(formula.dataset['source'] ?? '');
  for (const control of holder.querySelectorAll(skipped)) control.remove();
  event.clipboardData.setData('text/plain', readableText(range));
  event.clipboardData.setData('text/html', holder.innerHTML);
  event.preventDefault();
}
