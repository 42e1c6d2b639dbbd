// Finds words in the live page again, however they are set. Runs inside the page; called by `page-tools.ts`.
import { foldLetter, foldText } from '../shared/fold-text';

export interface FindDeps {
  /** Milliseconds, monotonic. */
  now(): number;
  /** Resolves in a later task, so that the page stays responsive between slices. */
  nextTask(): Promise<void>;
}

const sliceMs = 8;
const totalMs = 3_000;
const maxLetters = 4_000_000;
const dropped = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'SELECT']);

/** The page's text as it is compared, and for each of its letters where it stands. */
interface Index {
  folded: string;
  nodes: Text[];
  /** By letter: its node in `nodes`, and its place in that node. */
  nodeOf: Uint32Array;
  placeOf: Uint32Array;
}

function isSeen(node: Text): boolean {
  const parent = node.parentElement;
  return parent !== null && !dropped.has(parent.tagName) && parent.checkVisibility();
}

/** Every visible text below `root`, in document order, within 3 s and 4,000,000 letters. */
async function indexText(root: Document | ShadowRoot, deps: FindDeps): Promise<Index> {
  const owner = root instanceof Document ? root : root.ownerDocument;
  const walker = owner.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const letters: string[] = [];
  const nodes: Text[] = [];
  const nodeOf: number[] = [];
  const placeOf: number[] = [];
  const began = deps.now();
  let sliceBegan = began;
  while (walker.nextNode() && letters.length < maxLetters) {
    const now = deps.now();
    if (now - began > totalMs) break;
    if (now - sliceBegan > sliceMs) {
      // oxlint-disable-next-line no-await-in-loop -- the point of it
      await deps.nextTask();
      sliceBegan = deps.now();
    }
    const node = walker.currentNode;
    if (!(node instanceof Text) || node.data.trim() === '' || !isSeen(node)) continue;
    let place = 0;
    for (const letter of node.data) {
      for (const folded of foldLetter(letter)) {
        letters.push(folded);
        for (let unit = 0; unit < folded.length; unit += 1) {
          nodeOf.push(nodes.length);
          placeOf.push(place);
        }
      }
      place += letter.length;
    }
    nodes.push(node);
  }
  return {
    folded: letters.join(''),
    nodes,
    nodeOf: Uint32Array.from(nodeOf),
    placeOf: Uint32Array.from(placeOf),
  };
}

function* openRoots(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*'))
    if (element.shadowRoot) yield* openRoots(element.shadowRoot);
}

function toRange({ nodes, nodeOf, placeOf }: Index, from: number, to: number): Range | undefined {
  const first = nodes[nodeOf[from] ?? -1];
  const last = nodes[nodeOf[to - 1] ?? -1];
  if (!first || !last) return undefined;
  const range = first.ownerDocument.createRange();
  range.setStart(first, placeOf[from] ?? 0);
  const end = placeOf[to - 1] ?? 0;
  range.setEnd(last, Math.min(last.length, end + 1));
  return range;
}

/** At most `limit` places of these words, in the order of the page; in open shadow roots too. */
export async function findInPage(
  document: Document,
  words: string,
  limit: number,
  deps: FindDeps,
): Promise<Range[]> {
  const wanted = await foldText(words);
  if (wanted === '') return [];
  const found: Range[] = [];
  for (const root of openRoots(document)) {
    // oxlint-disable-next-line no-await-in-loop -- one root after the other
    const index = await indexText(root, deps);
    for (
      let at = index.folded.indexOf(wanted);
      at >= 0 && found.length < limit;
      at = index.folded.indexOf(wanted, at + wanted.length)
    ) {
      const range = toRange(index, at, at + wanted.length);
      if (range) found.push(range);
    }
    if (found.length >= limit) break;
  }
  return found;
}
