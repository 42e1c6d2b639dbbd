import fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../../lib/reader/escape-markdown';

const plainTypes = new Set(['text', 'escape', 'paragraph']);

function leaves(tokens: Token[]): Token[] {
  return tokens.flatMap((token) => {
    const children = (token as Tokens.Generic).tokens;
    return children && children.length > 0 ? [token, ...leaves(children)] : [token];
  });
}

const nasty = fc.array(
  fc.constantFrom(
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '#',
    '!',
    '|',
    '~',
    '\\',
    '&',
    '$',
    '-',
    '=',
    '+',
    '1.',
    ' ',
    '\n',

    'a',
    'word',
    'https://',
    'www.',
    'mailto:',
    'a@b.test',
    '&amp;',
    '<b>',
    '![',
    '```',
    '---',
    'é',
    '漢',
  ),
  { maxLength: 30 },
);

test('quoted page text never becomes markup', () => {
  fc.assert(
    fc.property(nasty, (parts) => {
      const text = `x ${parts.join('')}`;
      const types = new Set(
        leaves(lexer(escapeMarkdown(text), { gfm: true })).map((token) => token.type),
      );
      types.delete('space');
      expect([...types].filter((type) => !plainTypes.has(type))).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('a leading list number, rule or heading of the page stays text', () => {
  for (const text of [
    '1. one',
    '12) twelve',
    '- dash',
    '=== rule',
    '# head',
    '> quote',
    '+ plus',
    '* star',
  ]) {
    const types = leaves(lexer(escapeMarkdown(text), { gfm: true })).map((token) => token.type);
    expect(types.filter((type) => !plainTypes.has(type))).toEqual([]);
  }
});
