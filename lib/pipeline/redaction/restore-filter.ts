// Puts values back into what the user reads, as it streams; never where text becomes an address. Made by `redaction.ts`, for each answer.
import type { TextFilter } from '../step';
import { literalPattern, openPlaceholder } from './placeholders';
import { createAddressWatch } from './watch-addresses';

/** What may stand between a placeholder and an @ that makes an address of both. */
const maxHeld = 80;
const localPart = /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~\]-]$/u;

export interface RestoreFilter extends TextFilter {
  /** Where a place in the text that came stands in the text that was given out; both count from the beginning. */
  placeOf(index: number): number;
}

/**
 * `values` holds each placeholder of the thread with what it stands for. However the text is cut, the same comes out. What looks
 * like the beginning of a placeholder is held back until it is one or is none.
 */
export function createRestoreFilter(values: ReadonlyMap<string, string>): RestoreFilter {
  let tail = '';
  /** How much of the text that came has been given out. */
  let given = 0;
  const shifts: { end: number; by: number }[] = [];
  const addresses = createAddressWatch();

  function take(text: string, isEnd: boolean): string {
    let out = '';
    let from = 0;
    const isPartOfAddress = (end: number): 'yes' | 'no' | 'wait' => {
      for (let at = end; at < text.length; at += 1) {
        const letter = text.charAt(at);
        if (letter === '@') return 'yes';
        if (!localPart.test(letter) || at - end > maxHeld) return 'no';
      }
      return isEnd ? 'no' : 'wait';
    };
    for (const { index, 0: placeholder } of text.matchAll(literalPattern)) {
      const value = values.get(placeholder);
      const end = index + placeholder.length;
      const before = text.slice(from, index);
      out += before;
      addresses.read(before);
      from = index;
      if (value === undefined) continue;
      const address = addresses.isInside() ? 'yes' : isPartOfAddress(end);
      if (address === 'wait') {
        tail = text.slice(from);
        given += from;
        return out;
      }
      if (address === 'no')
        shifts.push({ end: given + end, by: value.length - placeholder.length });
      out += address === 'yes' ? placeholder : value;
      addresses.read(placeholder);
      from = end;
    }
    const rest = text.slice(from);
    const held = isEnd ? '' : (openPlaceholder.exec(rest)?.[0] ?? '');
    const shown = held === '' ? rest : rest.slice(0, -held.length);
    addresses.read(shown);
    tail = held;
    given += text.length - held.length;
    return out + shown;
  }

  return {
    push: (text) => take(tail + text, false),
    end: () => take(tail, true),
    placeOf: (index) =>
      shifts.reduce((place, { end, by }) => (end <= index ? place + by : place), index),
  };
}
