// A receipt in words: where it went, what of the page, what was hidden, and how it ended.
import { expect, test } from 'vitest';
import { panel } from '../../../../lib/languages/texts/panel';
import { toReceiptLines } from '../../../../components/panel/receipt-lines';

test('one of a kind and several are told apart, and both ways of sending count', () => {
  expect(
    toReceiptLines(
      {
        id: 'rcpt_1',
        origin: 'https://chat.example.com',
        class: 'cloud',
        bytes: { request: 900, 'frame-out': 1100, reply: 1 },
        redactions: { EMAIL: 1, CARD: 2 },
        pageParts: [{ kind: 'page', words: 1200 }],
        outcome: 'fault',
      },
      panel,
    ),
  ).toEqual([
    '2 KB went to chat.example.com (cloud), 1 byte came back. It did not answer.',
    'Of the page: page, 1,200 words.',
    'Hidden: 1 e-mail address and 2 card numbers.',
  ]);
});

test('what did not happen is said too', () => {
  const nothing = { id: 'r', bytes: {}, redactions: {}, pageParts: [], outcome: 'done' as const };
  expect(
    toReceiptLines({ ...nothing, origin: 'http://127.0.0.1:9', class: 'local' }, panel),
  ).toEqual([
    '0 bytes went to 127.0.0.1:9 (on this machine), 0 bytes came back.',
    'Nothing of the page went along.',
    'Nothing was hidden.',
  ]);
});
