// The names under which values leave, `[EMAIL_1]`: read and written. Used by redaction and by what puts the values back.
import { redactionClasses } from './patterns';

const words = [...redactionClasses, 'LITERAL'].join('|');

/** Text that looks like a placeholder, whoever wrote it. */
export const literalPattern = new RegExp(`\\[(?:${words})_\\d{1,9}\\]`, 'gu');

/** A text that may go on to become a placeholder, at the end of what has arrived. */
export const openPlaceholder = /\[[A-Z_]{0,12}(?:_\d{0,9})?$/u;

export function toPlaceholder(name: string, n: number): string {
  return `[${name}_${n}]`;
}
