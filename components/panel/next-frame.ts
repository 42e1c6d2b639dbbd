// When the panel tells the background that it has drawn: given to the connection by `entrypoints/sidepanel/start-panel.tsx`.

/** A frame is due within 16 ms; a window that is covered but not hidden may draw none for long. */
const frameTimeoutMs = 100;

/**
 * Calls back once, when what was handed over has been drawn and a frame has passed: text that comes in steps of two frames
 * reads as smoothly, and costs half.
 */
export function secondFrame(callback: () => void): void {
  nextFrame(() => nextFrame(callback));
}

/**
 * Calls back once: before the next frame is drawn, or soon if none will be drawn. A hidden document runs no animation
 * frames at all, and its timers at most once a second.
 */
export function nextFrame(callback: () => void): void {
  if (document.visibilityState === 'hidden') {
    setTimeout(callback, 0);
    return;
  }
  let done = false;
  function once() {
    if (done) return;
    done = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    callback();
  }
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, frameTimeoutMs);
}
