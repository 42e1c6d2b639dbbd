// Random numbers that a seed repeats, for stories that choose a moment.

export interface Random {
  /** A whole number from `least` to `most`, both included. */
  integer(least: number, most: number): number;
}

/** The same seed (a whole number) gives the same sequence. A linear congruential generator of 32 bits; its high bits are used. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    integer(least, most) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return least + Math.floor((state / 2 ** 32) * (most - least + 1));
    },
  };
}
