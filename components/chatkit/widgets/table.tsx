// Tables, which scroll inside themselves.
import type { CSSProperties } from 'react';
import { createContext, useContext } from 'react';
import { alignments, classesOf, isOn, numberOf, wordOf } from './read-props';
import { toLength, toPadding } from './to-style';
import type { NodeProps } from './widget-node';
import { useTexts } from '../use-texts';

const HeaderContext = createContext(false);

export function Table({ children }: NodeProps) {
  const texts = useTexts();
  return (
    // It can be scrolled, so it can be reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="w-table" role="region" aria-label={texts.widget.table} tabIndex={0}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function TableRow({ node, children }: NodeProps) {
  return (
    <HeaderContext value={isOn(node['header'])}>
      <tr>{children}</tr>
    </HeaderContext>
  );
}

const verticals = { start: 'top', center: 'middle', end: 'bottom' } as const;

export function TableCell({ node, children }: NodeProps) {
  const isHeader = useContext(HeaderContext);
  const vertical = wordOf(node['vAlign'], alignments);
  const style: CSSProperties = {
    ...toPadding(node['padding']),
    width: toLength(node['width']),
    textAlign: wordOf(node['align'], alignments),
    ...(vertical === undefined ? {} : { verticalAlign: verticals[vertical] }),
  };
  const given = {
    className: classesOf('w-cell', node, { colSize: ['xs', 'sm', 'md', 'lg', 'xl'] }),
    style,
    colSpan: numberOf(node['colSpan'], 1, 100),
    rowSpan: numberOf(node['rowSpan'], 1, 500),
  };
  return isHeader ? (
    <th scope="col" {...given}>
      {children}
    </th>
  ) : (
    <td {...given}>{children}</td>
  );
}
