// How one language counts, writes numbers and joins lists; used by the texts of that language.

/** What `count` is given: the forms a language knows (`one`, `few`, …), with `#` for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

export interface InLanguage {
  /** The form that fits `value`, with the number written as the language writes it. */
  count(value: number, forms: Forms): string;
  number(value: number): string;
  list(parts: readonly string[]): string;
}

/** @param code BCP 47 */
export function inLanguage(code: string): InLanguage {
  const rules = new Intl.PluralRules(code);
  const numbers = new Intl.NumberFormat(code, { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(code);
  return {
    count: (value, forms) =>
      (forms[rules.select(value)] ?? forms.other).replaceAll('#', numbers.format(value)),
    number: (value) => numbers.format(value),
    list: (parts) => lists.format(parts),
  };
}
