// Focus is never lost: when what had it is taken away, it goes to what is nearest. Called by `options-app.tsx`.
import { useEffect } from 'react';

/** How many used controls are remembered: enough to get back past a form to the button that opened it. */
const maxRemembered = 32;

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

interface Place {
  element: HTMLElement;
  /** The element and its ancestors, inside first, each with what stood after it and before it. */
  path: { element: Element; neighbours: (Element | null)[] }[];
}

function toPlace(element: HTMLElement): Place {
  const path: Place['path'] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    path.push({ element: at, neighbours: [at.nextElementSibling, at.previousElementSibling] });
  return { element, path };
}

/** A list entry gives way to its neighbour; anything else to what was last used close by, such as the button that opened a form. */
function findNearest({ path }: Place, used: readonly HTMLElement[]): HTMLElement | null {
  const within = path.findIndex(({ element }) => element.isConnected);
  const gone = path[within - 1];
  const around = path[within]?.element;
  if (!gone || !around) return null;
  if (gone.element.matches('li'))
    for (const neighbour of gone.neighbours) {
      const next = neighbour?.isConnected ? neighbour.querySelector<HTMLElement>(focusable) : null;
      if (next) return next;
    }
  return (
    used.findLast((one) => one.isConnected && around.contains(one) && !one.matches(':disabled')) ??
    document.querySelector<HTMLElement>('#section-title')
  );
}

export function useKeptFocus(): void {
  useEffect(() => {
    const used: HTMLElement[] = [];
    let last: Place | undefined;
    function remember({ target }: FocusEvent) {
      if (target instanceof HTMLElement) last = toPlace(target);
    }
    function use({ target }: MouseEvent) {
      const control = target instanceof Element ? target.closest<HTMLElement>(focusable) : null;
      if (control) used.push(control);
      if (used.length > maxRemembered) used.shift();
    }
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const nearest = findNearest(last, used);
      last = undefined;
      if (nearest?.matches('h2')) nearest.tabIndex = -1;
      nearest?.focus();
    });
    document.addEventListener('focusin', remember);
    // Before the control acts and is perhaps gone. Keys that press a button click it as well.
    document.addEventListener('click', use, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('click', use, true);
      observer.disconnect();
    };
  }, []);
}
