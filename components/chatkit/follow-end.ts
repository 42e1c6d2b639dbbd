/** Keeps a scrolling list at its end while the reader is there, and leaves it alone once they scroll up; used by the message list. */

export interface FollowEnd {
  /** Goes to the end and follows it again. */
  jump(): void;
  stop(): void;
}

/** How near to the end counts as being there, in px. */
const endTolerance = 24;
/** Without a change for so long, the content is watched for growth of other causes (an image, a font). */
const quietMs = 120;
/** What ends a press; `blur` where the window is left in the middle of one. */
const pressEnds = ['pointerup', 'pointercancel', 'blur'] as const;
/** Farther than any end; the browser stops there, and we need not read where it is. */
const beyondEnd = 2 ** 30;

/**
 * Follows the end of `scroller` as `content` grows; `onChange` tells whether it does. A streaming
 * answer changes the DOM once a frame: right after that we scroll, once, and the layout this takes
 * is the frame's own. (A ResizeObserver on what grows makes the browser go through its frame twice:
 * it watches only while nothing streams.) While `isFollowed` says no, growth leaves the reader where they are.
 * Between the press of a pointer on the content and its release nothing moves and `onChange` waits: a click is
 * one only where both meet the same thing, and a selection keeps its words.
 */
export function followEnd(
  scroller: HTMLElement,
  content: HTMLElement,
  onChange: (isFollowing: boolean) => void,
  isFollowed: () => boolean = () => true,
): FollowEnd {
  let isFollowing = true;
  let wasTold = true;
  let isPressed = false;
  let last = measure();
  let lastChange = 0;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;
  let releaseTimer: ReturnType<typeof setTimeout> | undefined;

  function setFollowing(next: boolean): void {
    isFollowing = next;
    tell();
  }

  function tell(): void {
    if (isPressed || wasTold === isFollowing) return;
    wasTold = isFollowing;
    onChange(isFollowing);
  }

  function measure() {
    return {
      top: scroller.scrollTop,
      height: scroller.scrollHeight,
      view: scroller.clientHeight,
    };
  }

  function toEnd(): void {
    scroller.scrollTop = beyondEnd;
    last = measure();
  }

  /** What grew is followed, or, where the host does not want that, left below the reader's place. */
  function keepUp(): void {
    if (isPressed) return;
    if (isFollowed()) {
      toEnd();
      return;
    }
    last = measure();
    if (last.height - last.view - last.top > endTolerance) setFollowing(false);
  }

  function onScroll(): void {
    const now = measure();
    const left = now.height - now.view - now.top;
    // Where the sizes changed too, the browser moved the content and not the reader.
    const isReader = now.height === last.height && now.view === last.view;
    if (left <= endTolerance && now.top >= last.top) setFollowing(true);
    else if (now.top < last.top - 1 && left > 1) {
      if (isReader) setFollowing(false);
      else if (isFollowing && !isPressed) scroller.scrollTop = beyondEnd;
    }
    last = measure();
  }

  function onWheel(event: WheelEvent): void {
    if (event.deltaY < 0 && scroller.scrollHeight > scroller.clientHeight) setFollowing(false);
  }

  function onPress(): void {
    clearTimeout(releaseTimer);
    isPressed = true;
    // Wherever it ends: outside the window the browser tells of it too, and a drag or a pan cancels it.
    for (const end of pressEnds) window.addEventListener(end, onRelease, { capture: true });
  }

  function onRelease({ type, target }: Event): void {
    // Of a thing in the page, which a press takes the focus from.
    if (type === 'blur' && target !== window) return;
    stopWaiting();
    // The click comes after the release, and belongs to what was pressed.
    releaseTimer = setTimeout(() => {
      isPressed = false;
      tell();
      if (isFollowing) keepUp();
    });
  }

  function stopWaiting(): void {
    clearTimeout(releaseTimer);
    for (const end of pressEnds) window.removeEventListener(end, onRelease, { capture: true });
  }

  const sizes = new ResizeObserver(() => {
    if (isFollowing) keepUp();
  });

  function watchWhenQuiet(): void {
    const left = lastChange + quietMs - performance.now();
    quietTimer = left > 0 ? setTimeout(watchWhenQuiet, left) : undefined;
    if (quietTimer === undefined) sizes.observe(content);
  }

  const changes = new MutationObserver(() => {
    lastChange = performance.now();
    if (quietTimer === undefined) {
      sizes.unobserve(content);
      quietTimer = setTimeout(watchWhenQuiet, quietMs);
    }
    if (isFollowing) keepUp();
  });

  sizes.observe(content);
  sizes.observe(scroller);
  changes.observe(content, { childList: true, characterData: true, subtree: true });
  scroller.addEventListener('scroll', onScroll, { passive: true });
  scroller.addEventListener('wheel', onWheel, { passive: true });
  // Not on the scroller: a press on its bar scrolls, and its release is not told everywhere.
  content.addEventListener('pointerdown', onPress, { passive: true });

  return {
    jump() {
      setFollowing(true);
      toEnd();
    },
    stop() {
      clearTimeout(quietTimer);
      stopWaiting();
      sizes.disconnect();
      changes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('wheel', onWheel);
      content.removeEventListener('pointerdown', onPress);
    },
  };
}
