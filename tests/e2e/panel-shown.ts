// Reads the whole panel at once, as its contract names things. Sent into the panel by `panel-page.ts`.

export interface ShownItem {
  id: string;
  type: string;
  /** Text of `[data-part="text"]` alone, as it stands in the document. */
  text: string;
  busy: boolean;
}

export interface Shown {
  items: ShownItem[];
  /** An answer is busy, or Stop stands in the composer. */
  isRunning: boolean;
  offersRetry: boolean;
  history: { isOpen: boolean; titles: string[] };
  status: { count: number; word: string; backendId: string; text: string };
  /** The sentences of the errors. */
  faults: string[];
  /** What is typed and not sent. */
  composer: string;
  /** All visible words. */
  everything: string;
}

/** Runs in the panel, self-contained; looks through open shadow roots. */
export function readShown(): Shown {
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the whole function is sent into the panel
  const all = (selector: string): HTMLElement[] => {
    const found: HTMLElement[] = [];
    const walk = (scope: ParentNode): void => {
      for (const element of scope.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(selector)) found.push(element);
        if (element.shadowRoot) walk(element.shadowRoot);
      }
    };
    walk(document);
    return found;
  };
  const statuses = all('[role="status"]');
  const [status] = statuses;
  const items = all('[data-item-id]').map((item) => ({
    id: item.dataset['itemId'] ?? '',
    type: item.dataset['itemType'] ?? '',
    text: [...item.querySelectorAll('[data-part="text"]')]
      .map((part) => part.textContent)
      .join('\n'),
    busy: item.matches('[aria-busy="true"]') || item.querySelector('[aria-busy="true"]') !== null,
  }));
  const hasButton = (name: string): boolean =>
    all('button').some(
      (button) =>
        (button.ariaLabel ?? button.innerText).trim() === name && button.checkVisibility(),
    );
  return {
    items,
    isRunning: hasButton('Stop') || items.some((item) => item.busy),
    offersRetry: hasButton('Retry'),
    history: {
      isOpen: all('[aria-label="History"]').some((button) => button.ariaExpanded === 'true'),
      titles: all('[data-thread-id] > button:first-child > :first-child').map(
        (title) => title.innerText,
      ),
    },
    status: {
      count: statuses.length,
      word: status?.dataset['backendStatus'] ?? '',
      backendId: status?.dataset['backendId'] ?? '',
      text: status?.innerText ?? '',
    },
    faults: all('[role="alert"]').map((alert) =>
      (alert.querySelector('p') ?? alert).innerText.trim(),
    ),
    composer: all('[aria-label="Message"]')
      .map((box) => (box instanceof HTMLTextAreaElement ? box.value : box.innerText))
      .join('\n'),
    everything: [
      document.body.innerText,
      ...all('*').flatMap((element) =>
        element.shadowRoot
          ? Array.from(element.shadowRoot.children, (child) => (child as HTMLElement).innerText)
          : [],
      ),
    ].join('\n'),
  };
}
