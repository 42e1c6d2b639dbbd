// Finds a control by role and accessible name in Firefox, where BiDi's own look-up does not see into shadow roots.
import { placeOf } from '../click-place';

export interface ControlQuery {
  role: string;
  /** Source of a regular expression that the accessible name must match. */
  pattern: string;
  /** Which of several, counted from the end when negative. Absent: there must be one alone. */
  index?: number;
}

/** The query for a control whose name is this whole text, or matches this expression (without flags). */
export function toQuery(role: string, name: string | RegExp, index?: number): ControlQuery {
  const pattern =
    typeof name === 'string' ? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$` : name.source;
  return { role, pattern, ...(index === undefined ? {} : { index }) };
}

/**
 * Runs inside the page, self-contained: the visible controls of that role and name, through open shadow roots.
 * Names: `aria-labelledby`, `aria-label`, a `<label>`, the text, the `title`, in this order.
 */
export function findControls({ role, pattern }: ControlQuery): HTMLElement[] {
  const selectors: Record<string, string> = {
    button: 'button, [role="button"], input[type="button"], input[type="submit"], summary',
    textbox:
      'textarea, input:not([type]), input[type="text"], input[type="url"], input[type="search"], [role="textbox"], [role="searchbox"]',
    combobox: 'select, [role="combobox"]',
    option: 'option, [role="option"]',
    menuitem: '[role="menuitem"]',
    link: 'a[href], [role="link"]',
    checkbox: 'input[type="checkbox"], [role="checkbox"]',
    radio: 'input[type="radio"], [role="radio"]',
    heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  };
  const selector = selectors[role] ?? `[role="${role}"]`;
  const found: HTMLElement[] = [];
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole function is sent into the page
  const plain = (text: string | null | undefined): string =>
    (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: HTMLElement): string => {
    const scope = element.getRootNode() as Document | ShadowRoot;
    const labelledBy = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => plain(id && scope.getElementById(id)?.textContent))
      .join(' ');
    const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
    return (
      plain(labelledBy) ||
      plain(element.getAttribute('aria-label')) ||
      plain(labels?.[0]?.textContent) ||
      (role === 'textbox' || role === 'combobox'
        ? ''
        : plain(element.innerText || element.textContent)) ||
      plain(element.title)
    );
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole function is sent into the page
  const isVisible = (element: HTMLElement): boolean =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest('[inert], [aria-hidden="true"]') === null;
  const walk = (scope: ParentNode): void => {
    for (const element of scope.querySelectorAll<HTMLElement>('*')) {
      const explicit = element.getAttribute('role');
      const fits = element.matches(selector) && (explicit === null || explicit === role);
      if (fits && new RegExp(pattern).test(nameOf(element)) && isVisible(element))
        found.push(element);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return found;
}

/** Runs inside the page, self-contained but for `findControls`: where to click, or why not yet; see `placeOf`. */
export const locateControl = `async (query) => {
  const controls = (${findControls.toString()})(query);
  if (query.index === undefined && controls.length > 1) return { why: controls.length + ' of them' };
  const element = controls.at(query.index ?? 0);
  return element ? await (${placeOf})(element) : { why: 'not there' };
}`;

/** Runs inside the page: focuses a combobox and says whether it is a native `select`, another one, or `absent`. */
export const focusCombobox = `(query) => {
  const [control] = (${findControls.toString()})(query);
  control?.focus();
  return control ? (control.matches('select') ? 'select' : 'other') : 'absent';
}`;

/** Runs inside the page: the options of a native select that arrows stop at, and the one that it shows. */
export const readOptions = `(query) => {
  const [control] = (${findControls.toString()})(query);
  return { chosen: control.selectedOptions[0]?.text, all: Array.from(control.options).filter(({ disabled }) => !disabled).map(({ text }) => text) };
}`;
