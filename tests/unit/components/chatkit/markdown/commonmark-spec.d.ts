/** The package has no types of its own; this is what the tests read from it. */
declare module 'commonmark-spec' {
  export const tests: readonly {
    number: number;
    section: string;
    markdown: string;
    html: string;
  }[];
}
