/** Colours the code of a settled block: highlight.js grammars, as elements of our own. Loaded when the first one is needed. */
import { common, createLowlight } from 'lowlight';

type Tree = ReturnType<ReturnType<typeof createLowlight>['highlight']>;
type Nodes = Tree['children'];

const lowlight = createLowlight(common);

/** Lines in one element, as the code view has them: each is laid out by itself. */
const chunkLines = 32;

/** Shows `code`'s text in colours; false where the language is not known or its grammar fails. */
export function highlightCode(code: HTMLElement, language: string): boolean {
  if (!lowlight.registered(language)) return false;
  let tree: Tree;
  try {
    tree = lowlight.highlight(language, code.textContent ?? '');
  } catch {
    return false;
  }
  const made = document.createDocumentFragment();
  const pen = createPen(made);
  draw(tree.children, [], pen);
  code.replaceChildren(made);
  return true;
}

interface Pen {
  write(text: string, classes: readonly string[]): void;
}

/** Writes into chunks of lines; an element that reaches over several is begun anew in each. */
function createPen(target: DocumentFragment): Pen {
  let holder: HTMLElement | undefined;
  let lines = 0;

  function writePart(text: string, classes: readonly string[]): void {
    if (holder === undefined) {
      holder = document.createElement('span');
      holder.className = 'md-lines';
      target.append(holder);
    }
    if (classes.length === 0) {
      holder.append(text);
      return;
    }
    const part = document.createElement('span');
    part.className = classes.join(' ');
    part.textContent = text;
    holder.append(part);
  }

  return {
    write(text, classes) {
      let from = 0;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
        lines++;
        if (lines < chunkLines) continue;
        writePart(text.slice(from, at + 1), classes);
        from = at + 1;
        lines = 0;
        holder = undefined;
      }
      if (from < text.length) writePart(text.slice(from), classes);
    },
  };
}

/** The innermost mark decides the colour. */
function draw(nodes: Nodes, classes: readonly string[], pen: Pen): void {
  for (const node of nodes) {
    if (node.type === 'text') pen.write(node.value, classes);
    else if (node.type === 'element') {
      const own = node.properties['className'];
      draw(node.children, Array.isArray(own) ? own.map(String) : classes, pen);
    }
  }
}
