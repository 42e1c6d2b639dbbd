// The bytes that ChatKit's own server answered, by operation and by what was asked. Used by the chat server of the element's tests.
import { readFileSync } from 'node:fs';

const transcript = readFileSync(
  new URL('../fixtures/chatkit/golden-transcript.txt', import.meta.url),
  'utf8',
);

/** One entry per event, as it was written; throws when nothing like it was recorded. */
export function goldenBytes(type: string, text: string): Buffer[] {
  const exchange = transcript
    .split('\n>>> ')
    .find((part) => part.startsWith(`{"type": "${type}"`) && part.split('\n')[0]?.includes(text));
  if (exchange === undefined) throw new Error(`no recording of ${type} with ${text}`);
  return exchange
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => Buffer.from(`${line}\n\n`));
}
