// The style sheet that all chat elements of a page share; parts that are loaded later add their rules to it.
let sheet: CSSStyleSheet | undefined;
let rules = '';

/** One sheet for all elements. */
export function elementSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  return sheet;
}

/** Adds rules behind those that are there. */
export function addElementStyles(css: string): void {
  rules += `${css}\n`;
  elementSheet().replaceSync(rules);
}
