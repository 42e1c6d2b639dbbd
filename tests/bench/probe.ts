// Runs inside a measured page: notes when the first and the last word of the answer have been laid out for a frame. Installed by `stream.ts`.

export interface Probed {
  /** Milliseconds since the epoch by the page's clock; 0 until it happened. */
  firstAt: number;
  lastAt: number;
}

/** Self-contained: it is sent into the page. `answer` selects the element that holds the answer, inside the element's shadow root where there is one. */
export function installProbe({ answer, lastWord }: { answer: string; lastWord: string }): void {
  const host = document.querySelector('openai-chatkit');
  const scope: ParentNode & Node = host?.shadowRoot ?? document.body;
  const probed: Probed = { firstAt: 0, lastAt: 0 };
  Object.assign(globalThis, { besideProbe: probed });

  // A change of size is reported after the layout of the very frame that shows the mutation, whether the mutation came
  // inside an animation frame or before it. An animation frame asked for here would in the first case be one too late.
  const marker = document.createElement('div');
  marker.style.cssText = 'position:fixed;height:1px;width:1px;left:0;bottom:0;visibility:hidden';
  document.body.append(marker);
  const waiting = new Set<keyof Probed>();
  new ResizeObserver(() => {
    for (const name of waiting) probed[name] = performance.timeOrigin + performance.now();
    waiting.clear();
  }).observe(marker);
  const note = (name: keyof Probed): void => {
    waiting.add(name);
    marker.style.width = `${Number.parseInt(marker.style.width, 10) + 1}px`;
  };

  let hasFirst = false;
  const observer = new MutationObserver((records) => {
    if (!hasFirst) {
      const parts = scope.querySelectorAll(answer);
      hasFirst = Boolean(parts.item(parts.length - 1)?.textContent?.trim());
      if (hasFirst) note('firstAt');
    }
    const hasLast = records.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      // The rest of the panel, such as what is read out to screen readers, is not the answer.
      return (
        Boolean(element?.closest(answer)) &&
        // A text that grows is looked at whole; an element whose children changed, at its end.
        (target.lastChild ?? target).textContent?.includes(lastWord)
      );
    });
    if (hasLast) {
      observer.disconnect();
      note('lastAt');
    }
  });
  observer.observe(scope, { subtree: true, childList: true, characterData: true });
}
