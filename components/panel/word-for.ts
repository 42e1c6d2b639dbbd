// A word of the catalogue by a name that comes from outside. Used where a receipt, a preview or a problem is put into words.

/** Nothing for a name that the catalogue does not hold, also for those every object has. */
export function wordFor<T>(words: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
