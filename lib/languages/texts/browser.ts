// What the browser itself shows of us (its store, its shortcuts, its menu), in English: the source of the type every translation has to meet. Written into `_locales` by the build.
export const browser = {
  /** At most 132 characters: the stores take no more. */
  description: 'Chat beside any web page, on your own backend.',
  togglePanel: 'Open and close Beside',
  askSelection: 'Ask about the selection',
};

export type BrowserTexts = typeof browser;
