// Makes what was typed or pasted plain: one Unicode form, one kind of line break, no invisible control characters.
import type { Step } from '../step';

/** All control characters but tab and line feed, and the byte order mark. Joiners stay: scripts and emoji need them. */
const controls = /[^\P{Cc}\t\n]|\uFEFF/gu;

/** Idempotent. Changes no word: upper and lower case, spaces within lines and blank lines stay. */
export function toPlainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(controls, '')
    .normalize('NFC')
    .trim();
}

export const normaliseText: Step = {
  id: 'normalise-text',
  start: (_turn, backend) => {
    const option = backend.steps['normalise-text'];
    const isLower =
      typeof option === 'object' &&
      option !== null &&
      !Array.isArray(option) &&
      option['lowerCase'] === true;
    const change = (text: string) =>
      isLower ? toPlainText(text).toLocaleLowerCase('en') : toPlainText(text);
    return {
      prepare: ({ text, quotedText, ...rest }) => ({
        ...rest,
        text: change(text),
        ...(quotedText === undefined ? {} : { quotedText: change(quotedText) }),
      }),
    };
  },
};
