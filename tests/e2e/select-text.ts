// Selects words in a page as a reader does, and says where they stand. Sent into the page.

/** Self-contained. The text must stand in one text node; the point is the middle of its first line, in CSS pixels. */
export function selectText(text: string): { x: number; y: number } {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const start = node.nodeValue?.indexOf(text) ?? -1;
    if (start === -1) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    node.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    const [line] = range.getClientRects();
    if (line)
      return { x: Math.round(line.x + line.width / 2), y: Math.round(line.y + line.height / 2) };
  }
  throw new Error(`The page does not say ${text}`);
}
