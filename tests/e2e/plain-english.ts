// Finds what reads as plain English in a page whose texts are made strange (`lib/languages/pseudo.ts`): words that stand in no catalogue. Evaluated in the panel and in the settings page.

/**
 * Self-contained: visible texts, and names for those who cannot see, that hold a Latin word and are not among `given`, the words of
 * users and servers. What people and servers say at length, in messages, widgets and fields, is passed over.
 */
export function plainEnglish(given: readonly string[]): string[] {
  const found = new Set<string>();
  const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
  const theirs =
    '[data-part="text"], [data-item-type="user_message"] .bubble, .visually-hidden[aria-live], .widget, .questions, textarea, pre, code, bdi, kbd, time, script, style';
  const note = (text: string, where: Element): void => {
    let rest = text.replaceAll(/https?:\/\/\S+/g, '');
    for (const one of given) rest = rest.replaceAll(one, '');
    if (/[A-Za-z]{3}/.test(rest))
      found.add(`${where.tagName.toLowerCase()}.${where.className}: ${text}`);
  };
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      if (!element.checkVisibility()) continue;
      for (const name of spoken) {
        const value = element.getAttribute(name);
        if (value !== null && !element.closest('.widget')) note(value, element);
      }
      if (element.closest(theirs)) continue;
      for (const node of element.childNodes)
        if (node instanceof Text && node.data.trim() !== '') note(node.data.trim(), element);
    }
  };
  look(document);
  return [...found];
}
