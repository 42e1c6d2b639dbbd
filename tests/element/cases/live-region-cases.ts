// What a screen reader is told while an answer grows: whole sentences, each once, and the last part at the end.
import { equal, ok, until } from '../page/expect';
import type { Lab } from '../page/lab';
import { added, answer, delta, done, opening } from './events';

/** Everything that was ever put into the region, in order, however soon it is taken out again. */
function listen(lab: Lab): string[] {
  const [region] = lab.all('[aria-live="polite"]');
  if (!region) throw new Error('There is no polite region.');
  const told: string[] = [];
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) told.push(node.textContent ?? '');
  }).observe(region, { childList: true, characterData: true, subtree: true });
  return told;
}

export const liveRegionCases: Record<string, (lab: Lab) => Promise<void>> = {
  'the live region is told whole sentences, each once, and the rest at the end': async (lab) => {
    const whole =
      'Rings of **glass** bend the light. They send it out level! The last was lit in 1823';
    const pieces = whole.match(/.{1,4}/gsu) ?? [];
    const half = pieces.length / 2;
    const stream = [
      ...opening('x'),
      added(answer('a1', '')),
      ...pieces.slice(0, half).map((piece) => delta('a1', piece)),
    ];
    const rest = [
      ...pieces.slice(half).map((piece) => delta('a1', piece)),
      done(answer('a1', whole)),
    ];
    await lab.stream('threads.create', [...stream, ...rest], { isGated: true });
    await lab.open();
    const told = listen(lab);
    await lab.say('x');
    const sentences = ['Rings of glass bend the light.', 'They send it out level!'];
    for (const _ of stream) await lab.release();
    await until('the first sentence', () => told.length > 0);
    equal(told, sentences.slice(0, told.length), 'what is told while the answer runs');
    ok(
      lab.names().every((name) => name !== 'response.end'),
      'the answer is still running',
    );
    for (const _ of rest) await lab.release();
    const all = [...sentences, 'The last was lit in 1823'];
    await until('the last part', () => told.length >= all.length);
    // The region empties itself, and nothing comes after.
    await until('the region to be empty', () => lab.all('[aria-live="polite"] p').length === 0);
    equal(told, all, 'what was told');
  },
};
