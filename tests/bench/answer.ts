// The answers that the measured streams carry: fixed Markdown, cut into tokens. Used by the stream server.

/** A word at the very start: a mark alone would be visible on the bare page and nowhere else. */
const opening = 'Every harbour divides its work by the tide.';

const section = `## How the work is divided

The harbour office keeps **two lists**: one of the ships that are expected, and one of the berths that are free. A clerk
compares them every morning and writes down what does not fit, because a ship that is *early* costs as much as one that is late.

1. Read the list of arrivals and mark the draught of each ship.
2. Look up the depth at each berth for the hours of low water.
3. Give every ship the first berth that is deep enough, in the order of arrival.

- A ship with dangerous goods lies at the outer pier.
- A ship that waits longer than \`six hours\` is reported.

> The tide does not wait for the list, and neither should the pilot.

\`\`\`ts
export function firstBerth(ship: Ship, berths: Berth[]): Berth | undefined {
  return berths.find((berth) => berth.depth >= ship.draught + margin);
}
\`\`\`

| Berth | Depth | Length |
| ----- | ----- | ------ |
| North | 9.5 m | 210 m  |
| Outer | 12 m  | 300 m  |

When the morning is over, the list goes to the lock keeper, who [checks it once more](https://example.com/locks) against the wind.

`;

/** The last word of the answer; it stands nowhere else. */
export const lastWord = 'Landfall';

/** A natural mix, or one block that never ends. */
export type Shape = 'mixed' | 'table' | 'code block' | 'list' | 'paragraph';

const shapes: Record<Shape, { start: string; repeated: string; between: string }> = {
  mixed: { start: opening, repeated: section, between: '\n\n' },
  table: {
    start: '| Berth of the harbour | Depth | Length |\n| --- | --- | --- |',
    repeated: '\n| North of the old pier | 9.5 m | **210 m** |',
    between: '',
  },
  'code block': {
    start: '```ts',
    repeated: '\n  return berths.find((berth) => berth.depth >= ship.draught + margin);',
    between: '',
  },
  list: {
    start: '- Read the list of arrivals.',
    repeated: '\n- Look up the **depth** at each berth for the hours of low water.',
    between: '',
  },
  paragraph: {
    start: opening,
    repeated: ' A clerk compares the two lists *every* morning and writes down what does not fit.',
    between: '',
  },
};

/**
 * Exactly `count` tokens, a word each with the space before it.
 * The last token is a space and the last word.
 */
export function answerTokens(count: number, shape: Shape = 'mixed'): string[] {
  const { start, repeated, between } = shapes[shape];
  const separator = between === '' ? [] : [between];
  const [first, again] = [toTokens(start), toTokens(repeated)];
  const tokens = [...first, ...separator];
  while (tokens.length < count - 1) {
    tokens.push(...again, ...separator);
  }
  return [...tokens.slice(0, count - 1), ` ${lastWord}`];
}

function toTokens(text: string): string[] {
  return text.match(/\s*\S+/g) ?? [];
}

/** As many whole tokens as fit into so many kilobytes (of 1,000 characters). */
export function tokensFor(kilobytes: number, shape: Shape = 'mixed'): number {
  const tokens = answerTokens(kilobytes * 250, shape);
  let characters = 0;
  for (const [index, token] of tokens.entries()) {
    characters += token.length;
    if (characters >= kilobytes * 1000) return index + 1;
  }
  return tokens.length;
}
