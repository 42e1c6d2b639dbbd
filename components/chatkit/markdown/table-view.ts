/** Draws a table row by row in a frame that scrolls sideways; only the row being written is drawn again. Used by the document view. */
import type { Definitions, TableBlock } from './block.ts';
import { createLeafView } from './leaf-view.ts';
import type { LeafView } from './leaf-view.ts';
import type { DrawContext } from './inline-dom.ts';
import { createTableRows } from './table-rows.ts';
import { splitRow } from './table-syntax.ts';

export interface TableView {
  readonly element: HTMLElement;
  /** Shows the row being written. */
  renderRow(content: string, isOpen: boolean): void;
}

/** Makes the table with its header row; `onDrawn` is told of every finished cell. */
export function createTableView(
  block: TableBlock,
  definitions: Definitions,
  context: DrawContext,
  onDrawn: (leaf: LeafView, source: string) => void,
): TableView {
  const element = document.createElement('div');
  element.className = 'md-table';
  element.tabIndex = 0;
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', context.texts.table);
  const table = document.createElement('table');
  const head = document.createElement('thead');
  table.append(head);
  element.append(table);
  const rows = createTableRows(element, table);
  let row: { leaf: LeafView; source: string | undefined }[] | undefined;

  function createRow(append: (row: HTMLElement) => void, tagName: 'th' | 'td'): LeafView[] {
    const line = document.createElement('tr');
    const leaves = block.alignments.map((alignment) => {
      const cell = document.createElement(tagName);
      if (alignment !== null) cell.setAttribute('align', alignment);
      line.append(cell);
      return createLeafView(cell, definitions, context);
    });
    append(line);
    return leaves;
  }

  function finishCell(leaf: LeafView, source: string): void {
    leaf.render(source, false);
    onDrawn(leaf, source);
  }

  const titles = splitRow(block.header);
  for (const [index, leaf] of createRow((line) => head.append(line), 'th').entries())
    finishCell(leaf, titles[index] ?? '');

  return {
    element,
    renderRow(content, isOpen) {
      row ??= createRow((line) => rows.append(line), 'td').map((leaf) => ({
        leaf,
        source: undefined,
      }));
      // A backslash at the end may come to escape a bar.
      const cells = splitRow(isOpen ? content.replace(/\\$/, '') : content);
      for (const [index, cell] of row.entries()) {
        const source = cells[index] ?? '';
        const isLast = index >= cells.length - 1;
        if (isOpen && isLast) cell.leaf.render(source, true);
        else if (cell.source === undefined) {
          cell.source = source;
          finishCell(cell.leaf, source);
        }
      }
      if (!isOpen) row = undefined;
    },
  };
}
