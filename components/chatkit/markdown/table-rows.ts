/** Puts the rows of a long table into tables of their own, so that a row costs the same wherever it stands. Used by the table view. */

export interface TableRows {
  append(row: HTMLElement): void;
}

/** Rows in one table. */
const chunkRows = 48;

/**
 * Rows of the table in `frame`, whose first part is `table`. Where it goes on in another one, the
 * columns keep the widths they have, and to a screen reader all parts stay one table.
 */
export function createTableRows(frame: HTMLElement, table: HTMLElement): TableRows {
  let body: HTMLElement | undefined;
  let count = 0;
  let widths: number[] | undefined;

  function goOn(): HTMLElement {
    if (widths === undefined) {
      widths = [...table.querySelectorAll('th')].map((cell) => cell.getBoundingClientRect().width);
      frame.setAttribute('role', 'table');
      table.setAttribute('role', 'rowgroup');
      for (const part of table.children) part.setAttribute('role', 'presentation');
      for (const row of table.querySelectorAll('tr')) giveRoles(row);
    }
    const part = document.createElement('div');
    part.className = 'md-rows';
    part.setAttribute('role', 'presentation');
    const next = document.createElement('table');
    next.setAttribute('role', 'rowgroup');
    next.dataset['continued'] = '';
    keepWidths(part, next, widths);
    const made = document.createElement('tbody');
    made.setAttribute('role', 'presentation');
    next.append(made);
    part.append(next);
    frame.append(part);
    return made;
  }

  return {
    append(row) {
      if (body === undefined) {
        body = document.createElement('tbody');
        table.append(body);
      } else if (count % chunkRows === 0) body = goOn();
      count++;
      if (widths !== undefined) giveRoles(row);
      body.append(row);
    },
  };
}

function giveRoles(row: Element): void {
  row.setAttribute('role', 'row');
  for (const cell of row.children)
    cell.setAttribute('role', cell.tagName === 'TH' ? 'columnheader' : 'cell');
}

/** A table that is not laid out has no widths: then each part finds its own. */
function keepWidths(part: HTMLElement, table: HTMLElement, widths: readonly number[]): void {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total === 0) return;
  const columns = document.createElement('colgroup');
  for (const width of widths) {
    const column = document.createElement('col');
    column.style.width = `${String(width)}px`;
    columns.append(column);
  }
  table.append(columns);
  part.style.width = `${String(total)}px`;
  part.dataset['fixed'] = '';
}
