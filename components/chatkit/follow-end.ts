/** Keeps a scrolling list at its end while the reader is there, and leaves it alone once they scroll up; used by the message list. */

export interface FollowEnd {
  /** Goes to the end and follows it again. */
  jump(): void;
  stop(): void;
}

/** How near to the end counts as being there, in px. */
const endTolerance = 24;

/**
 * Follows the end of `scroller` as `content` grows. The one read and the one write of a frame happen
 * in a ResizeObserver callback, where layout is clean, so neither forces it.
 */
export function followEnd(
  scroller: HTMLElement,
  content: HTMLElement,
  onChange: (isFollowing: boolean) => void,
): FollowEnd {
  let isFollowing = true;
  let lastTop = scroller.scrollTop;

  function setFollowing(next: boolean): void {
    if (next === isFollowing) return;
    isFollowing = next;
    onChange(next);
  }

  function toEnd(): void {
    scroller.scrollTop = scroller.scrollHeight;
    lastTop = scroller.scrollTop;
  }

  function onScroll(): void {
    const top = scroller.scrollTop;
    const left = scroller.scrollHeight - scroller.clientHeight - top;
    if (left <= endTolerance && top >= lastTop) setFollowing(true);
    else if (top < lastTop - 1 && left > 1) setFollowing(false);
    lastTop = top;
  }

  function onWheel(event: WheelEvent): void {
    if (event.deltaY < 0 && scroller.scrollHeight > scroller.clientHeight) setFollowing(false);
  }

  const observer = new ResizeObserver(() => {
    if (isFollowing) toEnd();
  });
  observer.observe(content);
  observer.observe(scroller);
  scroller.addEventListener('scroll', onScroll, { passive: true });
  scroller.addEventListener('wheel', onWheel, { passive: true });

  return {
    jump() {
      setFollowing(true);
      toEnd();
    },
    stop() {
      observer.disconnect();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('wheel', onWheel);
    },
  };
}
